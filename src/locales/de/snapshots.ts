import type { TranslationOf } from '../types';
import type { snapshots as source } from '../en-US/snapshots';

export const snapshots: TranslationOf<typeof source> = {
	'kind.role': 'Rollen',
	'kind.channel': 'Kanäle',
	'kind.permission': 'Kanalberechtigungen',
	'kind.ban': 'Banns',

	'count.role': { one: '{count} Rolle', other: '{count} Rollen' },
	'count.channel': { one: '{count} Kanal', other: '{count} Kanäle' },
	'count.permission': { one: '{count} Kanalberechtigung', other: '{count} Kanalberechtigungen' },
	'count.ban': { one: '{count} Bann', other: '{count} Banns' },

	'capture.complete': '{count}',
	'capture.partial': '{count}, davon {unseen} für den Bot nicht ganz sichtbar',
	'capture.incomplete': '{count}, dazu vielleicht verborgene: Discord hatte nicht alle genannt',
	'capture.unread': '{kind}: nicht gelesen, {reason}',
	'capture.carried': '{count} mit Stand von {time}; diesmal nicht gelesen: {reason}',
	'capture.none': '{kind}: in diesem Snapshot nicht enthalten',

	'reason.missing_permission': 'dem Bot fehlt die Berechtigung',
	'reason.unavailable': 'der Server war nicht erreichbar',
	'reason.failed': 'Discord hat nicht geantwortet',
	'reason.not_supported': 'dieser Snapshot erfasst sie nicht',

	'type.manual': 'von Hand erstellt',
	'type.automatic': 'automatisch',
	'type.pre-restore': 'aufgehoben von vor einer Wiederherstellung',
	'type.alarm': 'aufgehoben nach einem Alarm',

	'snapshot.label': '#{id}',
	'snapshot.named': '#{id} · {name}',
	'snapshot.pinned': 'angeheftet',
	'snapshot.by': 'von {user}',
	'snapshot.held': 'festgehalten bis {time}',

	'progress.title': 'Snapshot wird erstellt …',
	'progress.role': 'Rollen werden gelesen',
	'progress.channel': 'Kanäle werden gelesen',
	'progress.permission': 'Kanalberechtigungen werden gelesen',
	'progress.ban': 'Banns werden gelesen: bisher {done}',
	'progress.store': 'Änderungen werden gespeichert',

	'create.title': 'Snapshot {label} ist erstellt',
	'create.first': 'Es ist der erste Snapshot dieses Servers, er enthält daher alles.',
	'create.unchanged': 'Seit dem letzten Snapshot hat sich nichts geändert.',
	'create.unknown': 'Seit dem letzten Snapshot war keine Änderung zu sehen, aber nicht alles ließ sich vergleichen.',
	'create.changed': 'Seit dem letzten Snapshot:',
	'create.change': '{kind}: {created} neu, {changed} geändert, {deleted} weg',
	'create.pruned': {
		one: 'Ein alter Snapshot hat Platz gemacht: {labels}.',
		other: '{count} alte Snapshots haben Platz gemacht: {labels}.'
	},
	'create.warnings': 'Was der Bot nicht sehen konnte',

	'warning.kind_forbidden':
		'**{kind} fehlen in diesem Snapshot** und ließen sich nicht wiederherstellen: Dem Bot fehlt die Berechtigung *{permission}*. [Über Discord erteilen]({invite}).',
	'warning.media_missing': {
		one: '**{kind}: Bild oder Ton von einem ließ sich nicht herunterladen.** Was davor bekannt war, gilt weiter. Erstelle später einen weiteren Snapshot.',
		other:
			'**{kind}: Bilder oder Töne von {count} ließen sich nicht herunterladen.** Was davor bekannt war, gilt weiter. Erstelle später einen weiteren Snapshot.'
	},
	'warning.channels_hidden': {
		one: '**Ein Kanal ist für den Bot verborgen.** Nur sein Platz ist bekannt, weder Name noch Berechtigungen. Gib dem Bot dort *Kanal anzeigen* oder *Administrator*.',
		other:
			'**{count} Kanäle sind für den Bot verborgen.** Nur ihre Plätze sind bekannt, weder Namen noch Berechtigungen. Gib dem Bot dort *Kanal anzeigen* oder *Administrator*.'
	},
	'warning.changed_while_read':
		'**Der Server wurde beim Lesen geändert**, jedes Mal: Dieser Snapshot mischt vielleicht Vorher und Nachher. Erstelle einen weiteren, wenn es ruhig ist.',
	'warning.no_own_role':
		'**Der Bot hat auf diesem Server keine eigene Rolle.** Snapshots gehen ohne, aber nichts ließe sich wiederherstellen. [Lade den Bot mit diesem Link noch einmal ein]({invite}): Discord legt dann die Rolle an, sonst ändert sich nichts.',
	'warning.kind_unread':
		'**{kind} konnten nicht gelesen werden** ({reason}). Was vorher bekannt war, wird weitergeführt. Erstelle später einen weiteren Snapshot.',

	'list.title': 'Snapshots dieses Servers',
	'list.empty': 'Es gibt noch keinen Snapshot. Erstelle den ersten mit `/snapshot create`.',

	'view.title': 'Snapshot {label}',
	'view.taken': 'Erstellt {time}, {type}',
	'view.channels': 'Kanäle',
	'view.roles': 'Rollen, höchste zuerst',
	'view.hidden': '(für den Bot verborgen)',
	'view.unnamed': '(Name unbekannt)',

	'compare.title': 'Von {from} bis {to}',
	'compare.now': 'jetzt',
	'compare.equal': 'Nichts hat sich geändert.',
	'compare.unknown': 'Keine Änderung war zu sehen, aber nicht alles ließ sich vergleichen.',
	'compare.incomparable': '{kind}: nicht vergleichbar, {reason}.',
	'compare.created': 'Neu',
	'compare.changed': 'Geändert',
	'compare.moved': 'an eine andere Stelle verschoben',
	'compare.deleted': 'Weg',
	'compare.unclear': 'Ungewiss',
	'compare.section': '{kind} · {what} ({count})',
	'compare.field': '{field}: {before} → {after}',
	'compare.bits': '{field}: {bits}',
	'compare.overwrite': '{target} in {channel}',

	'field.name': 'Name',
	'field.color': 'Farbe',
	'field.hoist': 'getrennt angezeigt',
	'field.position': 'Position',
	'field.permissions': 'Berechtigungen',
	'field.mentionable': 'erwähnbar',
	'field.managed': 'verwaltet',
	'field.type': 'Art',
	'field.topic': 'Thema',
	'field.nsfw': 'Altersbeschränkung',
	'field.parent_id': 'Kategorie',
	'field.rate_limit_per_user': 'Slowmode (Sekunden)',
	'field.bitrate': 'Bitrate',
	'field.user_limit': 'Nutzerlimit',
	'field.allow': 'erlaubt',
	'field.deny': 'verboten',
	'field.reason': 'Grund',
	'value.none': 'nichts',
	'value.yes': 'ja',
	'value.no': 'nein',

	'delete.ask': 'Snapshot {label} endgültig löschen?',
	'delete.cost':
		'Der Stand des Servers von damals lässt sich dann nicht mehr ansehen oder vergleichen. Alle anderen Snapshots bleiben, wie sie sind.',
	'delete.until': 'Die Knöpfe gelten bis {time}, nur für dich.',
	'delete.confirm': 'Löschen',
	'delete.cancel': 'Behalten',
	'delete.done': 'Snapshot {label} ist gelöscht. Alle anderen Snapshots sind geblieben, wie sie waren.',
	'delete.kept': 'Nichts wurde gelöscht.',

	'pin.done': 'Snapshot {label} ist angeheftet: Er bleibt, bis jemand ihn löst oder löscht.',
	'unpin.done': 'Snapshot {label} ist nicht mehr angeheftet: Er kann Platz machen, wenn neuere kommen.',

	'export.done':
		'Hier ist die Datei ({size}). In ihr steht alles, was der Bot sieht, auch verborgene Kanäle und Bans: Bewahre sie dort auf, wo nur du sie lesen kannst.',
	'export.large':
		'Die Datei hat {size}, aber Discord nimmt hier höchstens {limit}. Exportiere die Snapshots einzeln oder bitte den Besitzer des Bots um die Datei.',

	'import.done': { one: 'Ein Snapshot ist importiert.', other: '{count} Snapshots sind importiert.' },
	'import.known': { one: 'Diese Datei ist schon hier, mit einem Snapshot.', other: 'Diese Datei ist schon hier, mit {count} Snapshots.' },
	'import.own': 'Sie sind von diesem Server.',
	'import.foreign': 'Sie sind von einem anderen Server, `{guild}`.',
	'import.use':
		'Sie stehen neben den Snapshots dieses Servers und verdrängen keinen. `/snapshot view` und `/snapshot compare` nehmen ihre Nummern:',
	'import.remove': 'Wieder entfernen',
	'import.removed': 'Der Import ist entfernt. Die Snapshots dieses Servers sind geblieben, wie sie waren.',

	'page.previous': 'Zurück',
	'page.next': 'Weiter',
	'page.number': 'Seite {page} von {pages}'
};
