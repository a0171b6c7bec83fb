import type { TranslationOf } from '../types';
import type { health as source } from '../en-US/health';

export const health: TranslationOf<typeof source> = {
	'health.title': 'Was der Tresor auf diesem Server kann',
	'health.good': 'Alles funktioniert. Es fehlt nichts.',
	'health.findings': 'Was fehlt, was es kostet und wie es besser wird',
	'health.invite': '[Dem Bot alles geben, was ihm fehlt]({invite}): Discord fragt dich einmal, sonst ändert sich nichts.',
	'health.snapshot': 'Der neueste Snapshot ist von {time}.',
	'health.verified': 'Der neueste geprüfte ist von {time}.',
	'health.unverified': 'Noch keiner ist geprüft.',

	'area.snapshot': 'Snapshots',
	'area.restore': 'Wiederherstellen',
	'area.archive': 'Archiv',
	'area.alarm': 'Alarm',

	'operation.structure': 'Server, Rollen und Kanäle',
	'operation.bans': 'Banns',
	'operation.settings': 'AutoMod, Einladungen, Willkommensbildschirm und Widget',
	'operation.webhooks': 'WebHooks',
	'operation.members': 'Mitglieder mit Rollen und Nicknames',
	'operation.pins': 'angepinnte Nachrichten',
	'operation.changes': 'wissen, was sich ändert',
	'operation.guild': 'Servereinstellungen',
	'operation.community': 'Community-Funktionen',
	'operation.roles': 'Rollen',
	'operation.channels': 'Kanäle und ihre Berechtigungen',
	'operation.banning': 'wieder bannen',
	'operation.expressions': 'Emojis, Sticker und Sounds',
	'operation.events': 'geplante Events',
	'operation.hooks': 'WebHooks',
	'operation.nicknames': 'Nicknames und Rollen von Mitgliedern',
	'operation.messages': 'Nachrichten lesen',
	'operation.content': 'Texte und Dateien von Nachrichten',
	'operation.privateThreads': 'private Threads',
	'operation.live': 'neue Nachrichten mitbekommen',
	'operation.raids': 'wer hinter einem Raid steckt',

	'cost.structure': 'Sonst sieht der Bot den Server gar nicht.',
	'cost.bans': 'Sonst werden Banns nicht gesichert: nach einem Raid sind sie verloren.',
	'cost.settings': 'Sonst wird nichts davon gesichert.',
	'cost.webhooks': 'Sonst werden WebHooks nicht gesichert.',
	'cost.members': 'Sonst werden Rollen und Nicknames der Mitglieder nicht gesichert.',
	'cost.pins': 'Sonst weiß niemand mehr, welche Nachrichten angepinnt waren.',
	'cost.changes': 'Sonst liest jeder automatische Snapshot den ganzen Server neu.',
	'cost.guild': 'Sonst lassen sich Name, Icon und Einstellungen des Servers nicht zurückholen.',
	'cost.community': 'Sonst lassen sich Community-Funktionen nicht wieder einschalten.',
	'cost.roles': 'Sonst lässt sich keine Rolle zurückholen.',
	'cost.channels': 'Sonst lässt sich kein Kanal und keine Berechtigung darin zurückholen.',
	'cost.banning': 'Sonst könnten Gebannte nach einem Raid wiederkommen.',
	'cost.expressions': 'Sonst lassen sich Emojis, Sticker und Sounds nicht zurückholen.',
	'cost.events': 'Sonst lassen sich geplante Events nicht zurückholen.',
	'cost.hooks': 'Sonst lassen sich WebHooks nicht zurückholen.',
	'cost.nicknames': 'Sonst bekommen Mitglieder ihre Rollen und Nicknames nicht zurück.',
	'cost.messages': 'Sonst werden die Nachrichten dort nicht archiviert, und Discord sagt es nicht einmal.',
	'cost.content': 'Sonst sind Texte, Dateien und Embeds anderer im Archiv leer.',
	'cost.privateThreads': 'Sonst werden nur private Threads archiviert, zu denen der Bot hinzugefügt wurde.',
	'cost.live': 'Sonst werden Änderungen, Löschungen und Reaktionen spät oder nie bemerkt.',
	'cost.raids': 'Sonst kann ein Alarm nicht sagen, wer es war.',

	'health.permission': '**{operation}**: Dem Bot fehlt *{permissions}*. {cost} Abhilfe: der Link oben.',
	'health.channel_permission': {
		one: '**{operation}**: In einem Kanal fehlt dem Bot *{permissions}*. {cost} Abhilfe: in den Berechtigungen des Kanals oder seiner Kategorie erlauben.',
		other:
			'**{operation}**: In {count} Kanälen fehlt dem Bot *{permissions}*. {cost} Abhilfe: in den Berechtigungen der Kanäle oder ihrer Kategorien erlauben.'
	},
	'health.intent':
		'**{operation}**: Discord sagt es dem Bot nicht. {cost} Abhilfe für den Betreiber des Bots: `{intents}` zu den Intents des Clients hinzufügen.',
	'health.portal':
		'**{operation}**: Der *{intent} Intent* ist aus. {cost} Abhilfe für den Betreiber des Bots: ihn auf {link} einschalten und den Bot neu starten.',
	'health.channels_hidden': {
		one: '**Ein Kanal ist vor dem Bot verborgen.** Gesichert wird nur sein Platz, weder Name noch Berechtigungen, und keine Nachricht. Abhilfe: dem Bot dort *Kanäle ansehen* geben, oder *Administrator*.',
		other:
			'**{count} Kanäle sind vor dem Bot verborgen.** Gesichert werden nur ihre Plätze, weder Namen noch Berechtigungen, und keine Nachrichten. Abhilfe: dem Bot dort *Kanäle ansehen* geben, oder *Administrator*.'
	},
	'health.no_own_role':
		'**Der Bot hat keine eigene Rolle.** Snapshots gehen, aber ohne Platz in der Hierarchie ließe sich nichts wiederherstellen. Abhilfe: der Link oben; Discord legt dann die Rolle an, sonst ändert sich nichts.',
	'health.role_low': {
		one: '**Eine Rolle steht über dem Bot.** Sie und Mitglieder mit ihr lassen sich nicht wiederherstellen. Abhilfe: die Rolle des Bots in den Servereinstellungen nach oben ziehen.',
		other:
			'**{count} Rollen stehen über dem Bot.** Sie und Mitglieder mit ihnen lassen sich nicht wiederherstellen. Abhilfe: die Rolle des Bots in den Servereinstellungen nach oben ziehen.'
	},
	'health.two_factor':
		'**Dieser Server verlangt von Moderatoren Zwei-Faktor-Authentifizierung**, und der Betreiber des Bots hat keine: Discord verweigert fast alles, was eine Wiederherstellung tut. Abhilfe für den Betreiber des Bots: sie im Discord-Konto einschalten.',
	'health.timed_out': '**Der Bot hat einen Timeout** bis {time} und darf nur lesen. Abhilfe: den Timeout in der Mitgliederliste beenden.',
	'health.limit':
		'**{thing}: {count} von {limit}.** Mehr erlaubt Discord nicht; eine Wiederherstellung findet vielleicht keinen Platz. Abhilfe: löschen, was niemand braucht.',
	'health.no_snapshot':
		'**Es gibt noch keinen Snapshot.** Was jetzt geschieht, ließe sich nicht rückgängig machen. Abhilfe: `/snapshot erstellen`.',
	'health.snapshot_old':
		'**Der neueste Snapshot ist alt**: von {time}. Abhilfe: `/snapshot erstellen`, und nachsehen, warum keiner von selbst entsteht.',
	'health.snapshot_damaged': {
		one: '**Ein Snapshot ist beschädigt**: Er ergibt nicht mehr, was aufgezeichnet wurde; aus ihm wiederherzustellen wäre geraten. Alle anderen sind noch gut. Abhilfe: `/snapshot erstellen`, und für den Betreiber des Bots: das Log sagt, welcher es ist; die Festplatte der Datenbank prüfen.',
		other:
			'**{count} Snapshots sind beschädigt**: Sie ergeben nicht mehr, was aufgezeichnet wurde; aus ihnen wiederherzustellen wäre geraten. Alle anderen sind noch gut. Abhilfe: `/snapshot erstellen`, und für den Betreiber des Bots: das Log sagt, welche es sind; die Festplatte der Datenbank prüfen.'
	},
	'health.snapshot_unverified':
		'**Snapshots werden nicht geprüft**: einer seit {time} nicht. Schäden fielen erst auf, wenn er gebraucht wird. Abhilfe für den Betreiber des Bots: nachsehen, was das Log sagt.',
	'health.sync_stale':
		'**Das Archiv ist nicht aktuell**: Die letzte Runde endete {time}. Was inzwischen geändert oder gelöscht wird, fehlt vielleicht. Abhilfe: `/archiv abgleichen`, und in `/vault aufgaben` nachsehen.',
	'health.channels_unread': {
		one: '**Ein archivierter Kanal ließ sich seit einem Tag oder länger nicht lesen**; was dort geschrieben wird, wird nicht archiviert. Abhilfe: `/archiv status` sagt, warum.',
		other:
			'**{count} archivierte Kanäle ließen sich seit einem Tag oder länger nicht lesen**; was dort geschrieben wird, wird nicht archiviert. Abhilfe: `/archiv status` sagt, warum.'
	},
	'health.log_silent':
		'**Der Bot kann im Log-Kanal {channel} nicht schreiben**: Alarme und Hinweise sieht dort niemand. Abhilfe: dort *Kanäle ansehen* und *Nachrichten senden* erlauben oder mit `/snapshot einstellungen` einen anderen wählen.',
	'health.files_dead': {
		one: '**Eine Datei war nicht zu bekommen** und ist aufgegeben: Sie fehlt im Archiv. Abhilfe: `/archiv dateien` sagt, warum, und versucht es noch einmal.',
		other:
			'**{count} Dateien waren nicht zu bekommen** und sind aufgegeben: Sie fehlen im Archiv. Abhilfe: `/archiv dateien` sagt, warum, und versucht es noch einmal.'
	},
	'health.jobs_dead': {
		one: '**Eine Aufgabe ist zu oft gescheitert** und aufgegeben. Abhilfe für den Betreiber des Bots: das Log sagt, warum.',
		other: '**{count} Aufgaben sind zu oft gescheitert** und aufgegeben. Abhilfe für den Betreiber des Bots: das Log sagt, warum.'
	},
	'health.queue_stalled':
		'**Arbeit, die seit {time} fällig ist, wird nicht getan.** Abhilfe für den Betreiber des Bots: nachsehen, ob der Bot läuft und was sein Log sagt.',
	'health.disk_low':
		'**Nur noch {size} sind frei**, wo Dateien liegen; dann gehen neue verloren. Abhilfe für den Betreiber des Bots: Platz schaffen.',

	'notice.health': '**{guild}**: Im Tresor ist etwas schlechter geworden.',
	'notice.all': '`/vault zustand` sagt, wie es sonst steht.',

	'brief.permission': 'Dem Bot fehlt *{permissions}*. {cost}',
	'brief.channel_permission': {
		one: 'In einem Kanal fehlt dem Bot *{permissions}*. {cost}',
		other: 'In {count} Kanälen fehlt dem Bot *{permissions}*. {cost}'
	},
	'brief.intent': 'Dem Client fehlt `{intents}`. {cost}',
	'brief.portal': 'Der *{intent} Intent* ist aus. {cost}',
	'brief.channels_hidden': {
		one: 'Ein Kanal ist vor dem Bot verborgen.',
		other: '{count} Kanäle sind vor dem Bot verborgen.'
	},
	'brief.no_own_role': 'Der Bot hat keine eigene Rolle: nichts lässt sich wiederherstellen.',
	'brief.role_low': {
		one: 'Eine Rolle steht über dem Bot: sie lässt sich nicht wiederherstellen.',
		other: '{count} Rollen stehen über dem Bot: sie lassen sich nicht wiederherstellen.'
	},
	'brief.two_factor':
		'Der Betreiber des Bots hat keine Zwei-Faktor-Authentifizierung, die dieser Server verlangt: Discord verweigert fast jede Wiederherstellung.',
	'brief.timed_out': 'Der Bot hat einen Timeout bis {time}.',
	'brief.limit': '{thing}: {count} von {limit}.',
	'brief.more': {
		one: '… und noch etwas: `/vault zustand`',
		other: '… und noch {count}: `/vault zustand`'
	},
	'brief.cure': 'Abhilfe: `/vault zustand`',

	'limit.role': 'Rollen',
	'limit.channel': 'Kanäle',
	'limit.thread': 'Aktive Threads',
	'limit.emoji': 'Emojis',
	'limit.animatedEmoji': 'Animierte Emojis',
	'limit.sticker': 'Sticker',
	'limit.sound': 'Sounds',
	'limit.webhook': 'Webhooks',
	'limit.channelWebhook': 'Webhooks eines Kanals'
};
