import type { TranslationOf } from '../types';
import type { errors as source } from '../en-US/errors';

export const errors: TranslationOf<typeof source> = {
	'refused.guild': 'Das geht nur auf einem Server. Öffne einen Kanal des Servers und versuche es dort noch einmal.',
	'refused.permission': 'Dafür brauchst du auf diesem Server die Berechtigung *{permission}*. Frage jemanden, der den Server leitet.',
	'refused.thread': 'Hier ist kein Thread. Benutze das in einem Thread oder Forenbeitrag, oder an einer Nachricht, die einen Thread hat.',
	'refused.other': 'Dieser Knopf gehört jemand anderem. Rufe den Befehl selbst auf, um deinen eigenen zu bekommen.',
	'refused.expired': 'Dieser Knopf ist zu alt. Rufe den Befehl noch einmal auf.',
	'refused.unknown': 'Dieser Knopf stammt von einer anderen Version des Bots. Rufe den Befehl noch einmal auf.',
	'refused.denied': 'Der Bot lässt das hier nicht zu: {message}',
	'refused.owner': 'Das darf nur der Eigentümer des Servers.',
	'refused.logChannel':
		'In {channel} kann der Bot nicht schreiben. Gib ihm dort *Kanal anzeigen* und *Nachrichten senden*, oder wähle einen anderen.',
	'error.unexpected':
		'Etwas ist schiefgegangen, das nicht hätte geschehen dürfen. Weiter wurde nichts getan. Nenne dem Besitzer des Bots diese Nummer: `{reference}`.',
	'error.ChainChanged':
		'Jemand anderes hat im selben Moment die Snapshots dieses Servers geändert. Es ist nichts geschehen; versuche es noch einmal.',
	'error.ChainFull': 'Für einen weiteren Snapshot ist kein Platz: Zu viele sind angeheftet. Löse oder lösche zuerst einen.',
	'error.ChangeNotFound': 'Auf diesem Server steht keine solche Änderung an: Sie wurde schon zurückgenommen, oder sie ist erledigt.',
	'error.ChangeWaiting': 'Eine andere Änderung der Einstellungen steht schon an. Nimm sie zuerst mit `/snapshot zurücknehmen` zurück.',
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
	'error.PinsFull':
		'Zu viele Snapshots sind angeheftet: Zwei Plätze dieses Servers müssen für neue frei bleiben. Mehr anheften darf nur der Eigentümer, oder wer Snapshots löschen darf.',
	'error.SnapshotCorrupted':
		'Dieser Snapshot ergibt nicht das, was bei seiner Aufnahme festgehalten wurde, und wird daher nicht gezeigt, als wäre er richtig. Nenne dem Besitzer des Bots diese Nummer: `{reference}`.',
	'error.SnapshotNotFound':
		'Einen solchen Snapshot gibt es auf diesem Server nicht. Vielleicht hat er einem neueren Platz gemacht; `/snapshot list` zeigt, welche es gibt.',
	'error.SnapshotPinned': 'Dieser Snapshot ist angeheftet. Löse ihn zuerst mit `/snapshot unpin` und lösche ihn dann.',
	'error.JobNotFound': 'Diese Aufgabe gibt es auf diesem Server nicht. Vielleicht ist sie erledigt; `/vault aufgaben` zeigt, was es gibt.',
	'error.JobNotMovable': 'Das geht mit dieser Aufgabe nicht mehr. Nichts wurde geändert; sieh noch einmal in die Liste.',
	'error.NotAThread': 'Das ist kein Thread dieses Servers.',
	'error.ThreadGone': 'Den Thread gibt es nicht mehr.',
	'error.ThreadUnreadable':
		'Der Bot darf ihn nicht lesen. Gib ihm dort *Kanal anzeigen* und *Nachrichtenverlauf anzeigen*; in einem privaten Thread muss er Mitglied sein oder *Threads verwalten* dürfen.',
	'error.VaultClosed': 'Der Bot wird gerade beendet. Versuche es noch einmal, wenn er wieder da ist.'
};
