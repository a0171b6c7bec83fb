import type { Translation } from './types';

export const de: Translation = {
	'command.snapshot.name': 'snapshot',
	'command.snapshot.description': 'Snapshots dieses Servers aufbewahren, ansehen und vergleichen',
	'command.snapshot.create.name': 'erstellen',
	'command.snapshot.create.description': 'Jetzt einen Snapshot dieses Servers erstellen',
	'command.snapshot.list.name': 'liste',
	'command.snapshot.list.description': 'Zeigen, welche Snapshots aufbewahrt werden',
	'command.snapshot.view.name': 'ansehen',
	'command.snapshot.view.description': 'Den Server so zeigen, wie ein Snapshot ihn kennt',
	'command.snapshot.compare.name': 'vergleichen',
	'command.snapshot.compare.description': 'Zeigen, was sich von einem Snapshot zu einem anderen oder bis jetzt geändert hat',
	'command.snapshot.delete.name': 'löschen',
	'command.snapshot.delete.description': 'Einen Snapshot endgültig löschen',
	'command.snapshot.pin.name': 'anheften',
	'command.snapshot.pin.description': 'Einen Snapshot auch dann behalten, wenn die ältesten Platz machen',
	'command.snapshot.unpin.name': 'lösen',
	'command.snapshot.unpin.description': 'Einen angehefteten Snapshot wieder Platz machen lassen',
	'command.snapshot.export.name': 'exportieren',
	'command.snapshot.export.description': 'Eine Datei mit einem Snapshot oder allen, um sie anderswo aufzubewahren',
	'command.snapshot.import.name': 'importieren',
	'command.snapshot.import.description': 'Eine Snapshot-Datei aufnehmen, neben den Snapshots dieses Servers',
	'menu.archive-thread.name': 'Thread archivieren',

	'option.name.name': 'name',
	'option.name.description': 'Ein Name, unter dem der Snapshot zu finden ist',
	'option.snapshot.name': 'snapshot',
	'option.snapshot.description': 'Welcher Snapshot',
	'option.from.name': 'von',
	'option.from.description': 'Der frühere Snapshot; ohne Angabe der neueste',
	'option.to.name': 'bis',
	'option.to.description': 'Der spätere Snapshot; ohne Angabe der Server, wie er jetzt ist',

	'option.file.name': 'datei',
	'option.file.description': 'Eine Datei, die /snapshot export gemacht hat',

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

	'warning.bans_unread':
		'**Die Banns sind nicht in diesem Snapshot** ({reason}) und ließen sich nicht wiederherstellen. Gib dem Bot die Berechtigung *Mitglieder bannen*: [über Discord erteilen]({invite}).',
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
	'list.bound': {
		one: 'Ein Snapshot wird aufbewahrt; ältere machen Platz, außer angehefteten.',
		other: 'Bis zu {count} Snapshots werden aufbewahrt; ältere machen Platz, außer angehefteten.'
	},

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
	'compare.deleted': 'Weg',
	'compare.unclear': 'Ungewiss',
	'compare.section': '{kind} · {what} ({count})',
	'compare.field': '{field}: {before} → {after}',
	'compare.bits': '{field}: {bits}',
	'compare.moved': 'an eine andere Stelle verschoben',
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

	'archive.begun': '{thread} wird archiviert. Wie weit es ist, steht hier.',
	'archive.running': '{thread} wird schon archiviert. Wer zuerst darum gebeten hat, sieht, wie weit es ist.',
	'archive.due': '{thread} soll schon archiviert werden. Der letzte Versuch ist fehlgeschlagen; der nächste ist {time}.',
	'archive.moved': 'Discord lässt diese Antwort nicht länger ändern. Hier geht es weiter: {link}',
	'archive.progress.title': '{thread} wird archiviert …',
	'archive.progress.messages': {
		one: '{count} neue Nachricht ({percent} % des Threads gelesen)',
		other: '{count} neue Nachrichten ({percent} % des Threads gelesen)'
	},
	'archive.progress.files': {
		one: '{count} von {all} Dateien gespeichert, {size} heruntergeladen',
		other: '{count} von {all} Dateien gespeichert, {size} heruntergeladen'
	},
	'archive.title': '**{thread}** ist archiviert.',
	'archive.nothing': {
		one: 'Es gab nichts Neues: Das Archiv hat die eine Nachricht schon.',
		other: 'Es gab nichts Neues: Das Archiv hat alle {count} Nachrichten schon.'
	},
	'archive.added': {
		one: '{count} neue Nachricht; das Archiv hat jetzt {total} Nachrichten davon.',
		other: '{count} neue Nachrichten; das Archiv hat jetzt {total} davon.'
	},
	'archive.edited': {
		one: '{count} Nachricht wurde seitdem bearbeitet; beide Fassungen bleiben.',
		other: '{count} Nachrichten wurden seitdem bearbeitet; beide Fassungen bleiben.'
	},
	'archive.stored': {
		one: '{count} Datei gespeichert, {size} heruntergeladen.',
		other: '{count} Dateien gespeichert, {size} heruntergeladen.'
	},
	'archive.known': {
		one: '{count} Datei war bekannt und wurde nicht noch einmal heruntergeladen.',
		other: '{count} Dateien waren bekannt und wurden nicht noch einmal heruntergeladen.'
	},
	'archive.saved': '{size} gespart, da dieselbe Datei nur einmal aufbewahrt wird.',
	'archive.waiting': {
		one: '**{count} Datei war noch nicht zu bekommen.** Der Bot versucht es von selbst wieder.',
		other: '**{count} Dateien waren noch nicht zu bekommen.** Der Bot versucht es von selbst wieder.'
	},
	'archive.dead': { one: '**{count} Datei ist aufgegeben.**', other: '**{count} Dateien sind aufgegeben.**' },
	'archive.reason': '{count} × {reason}',
	'archive.content':
		'**Texte, Dateien und Einbettungen anderer fehlen**: Dem Bot fehlt der *Message Content Intent*. Der Besitzer des Bots schaltet ihn unter {link} ein und startet den Bot neu; archiviere diesen Thread danach noch einmal, dann werden sie ergänzt.',
	'archive.refused': '{thread} ist nicht archiviert.',
	'archive.again':
		'Beim Archivieren von {thread} ging etwas schief. Was gelesen ist, bleibt, und der Bot macht nach einer Weile von selbst weiter.',
	'archive.failed':
		'Das Archivieren von {thread} ist vorerst aufgegeben: Jedes Mal ging etwas schief. Was gelesen ist, bleibt; bitte später noch einmal darum, dann geht es dort weiter. Nenne dem Besitzer des Bots diese Nummer: `{reference}`.',

	'page.previous': 'Zurück',
	'page.next': 'Weiter',
	'page.number': 'Seite {page} von {pages}',

	'refused.guild': 'Das geht nur auf einem Server. Öffne einen Kanal des Servers und versuche es dort noch einmal.',
	'refused.permission': 'Dafür brauchst du auf diesem Server die Berechtigung *{permission}*. Frage jemanden, der den Server leitet.',
	'refused.thread': 'Hier ist kein Thread. Benutze das in einem Thread oder Forenbeitrag, oder an einer Nachricht, die einen Thread hat.',
	'refused.other': 'Dieser Knopf gehört jemand anderem. Rufe den Befehl selbst auf, um deinen eigenen zu bekommen.',
	'refused.expired': 'Dieser Knopf ist zu alt. Rufe den Befehl noch einmal auf.',
	'refused.unknown': 'Dieser Knopf stammt von einer anderen Version des Bots. Rufe den Befehl noch einmal auf.',
	'refused.denied': 'Der Bot lässt das hier nicht zu: {message}',
	'permission.ManageGuild': 'Server verwalten',
	'permission.Administrator': 'Administrator',

	'error.unexpected':
		'Etwas ist schiefgegangen, das nicht hätte geschehen dürfen. Weiter wurde nichts getan. Nenne dem Besitzer des Bots diese Nummer: `{reference}`.',
	'error.ChainChanged':
		'Jemand anderes hat im selben Moment die Snapshots dieses Servers geändert. Es ist nichts geschehen; versuche es noch einmal.',
	'error.ChainFull': 'Für einen weiteren Snapshot ist kein Platz: Zu viele sind angeheftet. Löse oder lösche zuerst einen.',
	'error.DatabaseBusy': 'Die Datenbank ist beschäftigt. Es ist nichts geschehen; versuche es in einer Minute noch einmal.',
	'error.DatabaseUnreachable':
		'Die Datenbank des Bots ist nicht erreichbar. Es ist nichts geschehen; nenne dem Besitzer des Bots diese Nummer: `{reference}`.',
	'error.DatabaseReadOnly':
		'In die Datenbank des Bots lässt sich nicht schreiben. Es ist nichts geschehen; nenne dem Besitzer des Bots diese Nummer: `{reference}`.',
	'error.FileDamaged':
		'Die Datei ist beschädigt: Ihre Prüfsumme stimmt nicht. Nichts wurde importiert; hole die Datei noch einmal von dort, wo sie herkam.',
	'error.FileForeign': 'Das ist keine Snapshot-Datei. Nichts wurde importiert; `/snapshot export` macht Dateien, mit denen es geht.',
	'error.FileInvalid': 'Die Datei bricht eine Regel für Snapshot-Dateien, daher wurde nichts importiert.',
	'file.problem': 'Zeile {line}: `{problem}`',
	'error.FileNewer':
		'Die Datei wurde von einer neueren Version des Bots gemacht. Nichts wurde importiert; bitte den Besitzer des Bots, ihn zu aktualisieren.',
	'error.FileTooLarge': 'Das ist zu groß für eine Snapshot-Datei, daher wurde nichts getan.',
	'error.FileUnavailable': 'Discord hat die Datei nicht herausgegeben. Nichts wurde importiert; hänge sie noch einmal an.',
	'error.GuildBusy': 'Der Bot arbeitet schon an den Snapshots dieses Servers. Warte, bis er fertig ist, und versuche es dann noch einmal.',
	'error.GuildUnavailable':
		'Discord kann diesen Server gerade nicht erreichen. Es ist nichts geschehen; versuche es in ein paar Minuten noch einmal.',
	'error.ImportsFull': 'Dieser Server hat so viele Dateien importiert, wie er darf. Entferne zuerst eine.',
	'error.SnapshotCorrupted':
		'Dieser Snapshot ergibt nicht das, was bei seiner Aufnahme festgehalten wurde, und wird daher nicht gezeigt, als wäre er richtig. Nenne dem Besitzer des Bots diese Nummer: `{reference}`.',
	'error.SnapshotNotFound':
		'Einen solchen Snapshot gibt es auf diesem Server nicht. Vielleicht hat er einem neueren Platz gemacht; `/snapshot list` zeigt, welche es gibt.',
	'error.SnapshotPinned': 'Dieser Snapshot ist angeheftet. Löse ihn zuerst mit `/snapshot unpin` und lösche ihn dann.',
	'error.NotAThread': 'Das ist kein Thread dieses Servers.',
	'error.ThreadGone': 'Den Thread gibt es nicht mehr.',
	'error.ThreadUnreadable':
		'Der Bot darf ihn nicht lesen. Gib ihm dort *Kanal anzeigen* und *Nachrichtenverlauf anzeigen*; in einem privaten Thread muss er Mitglied sein oder *Threads verwalten* dürfen.',
	'error.VaultClosed': 'Der Bot wird gerade beendet. Versuche es noch einmal, wenn er wieder da ist.'
};
