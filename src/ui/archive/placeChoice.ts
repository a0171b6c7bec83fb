/** What can become of a place: archived, left out, or as what is around it says. */
export const placeChoices = { archive: true, exclude: false, reset: null } as const;
export type PlaceChoice = keyof typeof placeChoices;
export const placeChoiceNames = Object.keys(placeChoices) as readonly PlaceChoice[];
