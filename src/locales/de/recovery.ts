import type { TranslationOf } from '../types';
import type { recovery as source } from '../en-US/recovery';

export const recovery: TranslationOf<typeof source> = {
	'command.snapshot.recovery.name': 'wiederherstellungscode',
	'command.snapshot.recovery.description': 'Einen Code oder eine signierte Datei holen, um diesen Server in einen neuen zu laden',
	'recovery.title': 'Für den Tag, an dem es diesen Server nicht mehr gibt',
	'recovery.what':
		'`/snapshot load` bringt die Snapshots eines verlorenen Servers in einen neuen. Solange der Bot dein Konto als Besitzer kennt, brauchst du sonst nichts. Ein Wiederherstellungscode oder eine signierte Datei öffnet sie für jeden, der sie hat, auch wenn dein Konto weg ist: Bewahre sie außerhalb von Discord auf, wo niemand sonst sie lesen kann.',
	'recovery.code': '{user} hat {time} einen Code erstellen lassen.',
	'recovery.code.none': 'Es gibt keinen Code.',
	'recovery.file': 'Die letzte signierte Datei wurde {time} erstellt.',
	'recovery.file.none': 'Es gibt keine signierte Datei.',
	'recovery.button.code': 'Neuer Code',
	'recovery.button.file': 'Signierte Datei',
	'recovery.button.revoke': 'Alles widerrufen',
	'recovery.made':
		'**Das ist dein Wiederherstellungscode.** Er wird nur jetzt gezeigt; der Bot kann ihn nicht noch einmal nennen. Ein früherer gilt nicht mehr.',
	'recovery.filed':
		'**Das ist eine signierte Datei** aller Snapshots dieses Servers ({size}). Sie öffnet sie anderswo, bis du sie widerrufst.',
	'recovery.revoked': 'Erledigt. Der Code gilt nicht mehr, und bisher signierte Dateien beweisen nichts mehr.',
	'notice.recovery.code':
		'🔑 **{guild}**: {user} hat einen Wiederherstellungscode erstellen lassen. Wer ihn hat, kann die Snapshots des Servers in einen anderen laden; ein früherer gilt nicht mehr. Wenn du das nicht warst: Widerrufe ihn mit `/snapshot recovery` und sichere dein Konto.',
	'notice.recovery.file':
		'🔑 **{guild}**: {user} hat eine signierte Snapshot-Datei erstellen lassen. Wer sie hat, kann die Snapshots des Servers in einen anderen laden. Wenn du das nicht warst: Widerrufe sie mit `/snapshot recovery` und sichere dein Konto.',
	'notice.recovery.revoked':
		'🔑 **{guild}**: {user} hat den Wiederherstellungscode und alle signierten Dateien widerrufen. Wenn du das nicht warst: Sichere dein Konto und lass mit `/snapshot recovery` neue erstellen.'
};
