/** An embed's description holds 4096 characters; the rest of the 6000 that a message's embeds may hold stays for title and footer. */
const pageLength = 3500;
const pageLines = 40;

/** A page of lines and how many there are. `page` counts from 0. */
export interface Page {
	readonly text: string;
	readonly page: number;
	readonly pages: number;
}

/**
 * Lays lines on pages that fit in an embed's description. Whichever page is asked for, one is given: beyond the end, the last.
 * A line that alone is longer than a page is cut.
 */
export function pageOf(lines: readonly string[], page: number): Page {
	const pages = layOut(lines);
	const index = within(page, pages.length);
	return { text: pages[index] ?? '', page: index, pages: pages.length };
}

/** As `pageOf`, of things of which `size` fit on a page. */
export function pageOfItems<T>(items: readonly T[], page: number, size: number): { readonly items: readonly T[] } & Omit<Page, 'text'> {
	const pages = Math.max(1, Math.ceil(items.length / size));
	const index = within(page, pages);
	return { items: items.slice(index * size, (index + 1) * size), page: index, pages };
}

function within(page: number, pages: number): number {
	return Math.min(Math.max(Math.trunc(page) || 0, 0), pages - 1);
}

function layOut(lines: readonly string[]): string[] {
	const pages: string[] = [];
	let current: string[] = [];
	let length = 0;
	for (const line of lines.map((each) => each.slice(0, pageLength))) {
		if (current.length === pageLines || (current.length > 0 && length + line.length + 1 > pageLength)) {
			pages.push(current.join('\n'));
			current = [];
			length = 0;
		}
		current.push(line);
		length += line.length + 1;
	}
	return [...pages, current.join('\n')];
}
