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
		'🔑 **{guild}**: {user} hat den Wiederherstellungscode und alle signierten Dateien widerrufen. Wenn du das nicht warst: Sichere dein Konto und lass mit `/snapshot recovery` neue erstellen.',

	'command.snapshot.load.name': 'laden',
	'command.snapshot.load.description': 'Einen Snapshot eines verlorenen Servers in diesen laden; zeigt erst, was getan würde',
	'option.server.name': 'server',
	'option.server.description': 'Ein Server, der dir gehörte',
	'option.code.name': 'code',
	'option.code.description': 'Ein Wiederherstellungscode von /snapshot recovery',
	'option.signed.name': 'datei',
	'option.signed.description': 'Eine signierte Datei von /snapshot recovery',
	'option.bans.name': 'banns',
	'option.bans.description': 'Ob Banns mitkommen; ohne Angabe nein',
	'option.member-roles.name': 'mitglieder-rollen',
	'option.member-roles.description': 'Ob Leute, die hier sind, ihre Rollen und Nicknamen bekommen; ohne Angabe nein',
	'option.member-permissions.name': 'mitglieder-rechte',
	'option.member-permissions.description': 'Ob Rechte einzelner Mitglieder in Kanälen mitkommen; ohne Angabe nein',
	'load.title': '{label} von {guild} laden',
	'load.kept': 'Die Datei bleibt als Import erhalten; `/snapshot imports` entfernt sie.',
	'load.bound': 'Nachrichten, angepinnte Nachrichten und Threads kommen nicht mit.',
	'load.present': 'der Bot ist dort',
	'load.left': 'verlassen {time}',
	'refused.proof': 'Gib an, was die Snapshots öffnet, und nur eines davon: `server` (einer, der dir gehörte), `code` oder `datei`.',
	'error.RecoveryRefused':
		'Damit lassen sich keine Snapshots eines anderen Servers öffnen: Es ist falsch, zu alt oder widerrufen, oder der Server war nicht deiner. Ruf den Befehl noch einmal auf; `/snapshot recovery` gibt dem Besitzer eines Servers dort Codes und Dateien.',
	'error.RecoveryLimited': 'Hier gab es zu viele Versuche. Warte eine Stunde und versuch es dann noch einmal.',
	'notice.recovery.opened.code':
		'🔑 **{guild}**: {user} hat mit dem Wiederherstellungscode die Snapshots des Servers auf **{into}** geöffnet. Wenn du davon nichts weißt: Widerrufe den Code mit `/snapshot recovery`, falls es den Server noch gibt.',
	'notice.recovery.opened.file':
		'🔑 **{guild}**: {user} hat mit einer signierten Datei Snapshots des Servers auf **{into}** geöffnet. Wenn du davon nichts weißt: Widerrufe signierte Dateien mit `/snapshot recovery`, falls es den Server noch gibt.',
	'notice.recovery.loaded': '📦 **{guild}**: {user} lädt einen Snapshot des Servers in **{into}**.'
};
