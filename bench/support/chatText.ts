/** What people say in chats, most frequent words first. */
const words =
	`i you the a to it and that is of in so but my me for this just not what on have be like do was its im no with if we are at get can
	one all yeah they out up think know go he time or dont good really lol now there would about when more how then got people your
	from make well actually some as still game see want she her his them too play even because only right need also thats oh work had
	much who new ok maybe lot why them any probably thing been will could did here first day where over back say same by try should
	very thanks nice pretty better after guess though mean sure other bad use never something two server look use take those than
	great last week hope feel something build start game things every little kind long level point update wait anyone tomorrow night
	sorry fun friend stuff morning music idea best weird already before always years video money help hard fix literally sounds guys
	awesome true problem patch boss damage weapon stream version computer school house coffee dinner weather screenshot link project
	server channel voice message question answer different quite almost enough forgot remember happened finished looking playing
	working talking waiting understand interesting definitely basically completely exactly honestly apparently yesterday everyone
	somebody whatever favourite colour picture download install settings keyboard monitor graphics performance character mission
	chapter episode season soundtrack director writing reading language translation homework exam university library meeting office
	holiday birthday weekend breakfast chocolate vegetables kitchen garden mountain river railway bicycle airport passport hospital`
		.split(/\s+/)
		.filter(Boolean);
const endings = ['', '', '', '', '.', '.', '?', '!', '...', ' lol', ' 😂', ' 👍', ' 🙏', ' :)', ' haha'];

/** A line of a chat: two words or forty, ten on average; some words nobody else uses. */
export function chatText(random: () => number): string {
	const length = 2 + Math.floor(-Math.log(1 - random()) * 9);
	const line = Array.from({ length: Math.min(length, 120) }, () => word(random)).join(' ');
	const ended = line + (endings[Math.floor(random() * endings.length)] ?? '');
	return random() < 0.4 ? ended.charAt(0).toUpperCase() + ended.slice(1) : ended;
}

function word(random: () => number): string {
	if (random() < 0.06) return ownWord(random);
	return words[Math.floor(words.length * random() ** 2.2)] ?? 'ok';
}

function ownWord(random: () => number): string {
	const consonants = 'bcdfghklmnprstvz';
	const vowels = 'aeiou';
	const syllable = (): string =>
		(consonants[Math.floor(random() * consonants.length)] ?? 'b') + (vowels[Math.floor(random() * vowels.length)] ?? 'a');
	return Array.from({ length: 2 + Math.floor(random() * 3) }, syllable).join('');
}
