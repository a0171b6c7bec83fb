import type { TranslationOf } from '../types';
import type { errors as source } from '../en-US/errors';

export const errors: TranslationOf<typeof source> = {
	'refused.guild': 'Cela ne fonctionne que sur un serveur. Ouvrez un salon du serveur et réessayez là.',
	'refused.permission': 'Il vous faut pour cela la permission *{permission}* sur ce serveur. Demandez à quelqu’un qui gère le serveur.',
	'refused.thread': 'Il n’y a pas de fil ici. Utilisez ceci dans un fil ou un post de forum, ou sur un message qui a un fil.',
	'refused.other': 'Ce bouton appartient à quelqu’un d’autre. Lancez vous-même la commande pour avoir le vôtre.',
	'refused.expired': 'Ce bouton est trop ancien. Lancez de nouveau la commande.',
	'refused.unknown': 'Ce bouton vient d’une autre version du bot. Lancez de nouveau la commande.',
	'refused.denied': 'Le bot ne permet pas cela ici : {message}',
	'refused.owner': 'Seul le propriétaire du serveur peut faire cela.',
	'refused.logChannel':
		'Le bot ne peut pas écrire dans {channel}. Donnez-lui là *Voir le salon* et *Envoyer des messages*, ou choisissez-en un autre.',
	'error.unexpected':
		'Un problème inattendu est survenu. Rien de plus n’a été fait. Donnez ce numéro au propriétaire du bot : `{reference}`.',
	'error.ChainChanged': 'Quelqu’un d’autre a modifié les instantanés de ce serveur au même moment. Rien n’a été fait ; réessayez.',
	'error.ChainFull': 'Il n’y a plus de place pour un instantané : trop sont épinglés. Désépinglez-en ou supprimez-en un d’abord.',
	'error.ChangeNotFound': 'Aucun changement de ce genre n’attend sur ce serveur : il a déjà été annulé, ou il est fait.',
	'error.ChangeWaiting': 'Un autre changement des réglages attend déjà. Annulez-le d’abord avec `/instantané annuler`.',
	'error.DatabaseBusy': 'La base de données est occupée. Rien n’a été fait ; réessayez dans une minute.',
	'error.DatabaseUnreachable':
		'La base de données du bot est injoignable. Rien n’a été fait ; donnez ce numéro au propriétaire du bot : `{reference}`.',
	'error.DatabaseReadOnly':
		'On ne peut pas écrire dans la base de données du bot. Rien n’a été fait ; donnez ce numéro au propriétaire du bot : `{reference}`.',
	'error.FileDamaged':
		'Le fichier est endommagé : sa somme de contrôle ne correspond pas. Rien n’a été importé ; récupérez-le de nouveau là d’où il vient.',
	'error.FileForeign':
		'Ce n’est pas un fichier d’instantanés. Rien n’a été importé ; `/instantané exporter` crée des fichiers qui conviennent.',
	'error.FileInvalid': 'Le fichier enfreint une règle des fichiers d’instantanés, donc rien n’a été importé.',
	'file.problem': 'Ligne {line} : `{problem}`',
	'error.FileNewer':
		'Le fichier a été créé par une version plus récente du bot. Rien n’a été importé ; demandez au propriétaire du bot de le mettre à jour.',
	'error.FileTooLarge': 'C’est trop volumineux pour un fichier d’instantanés, donc rien n’a été fait.',
	'error.FileUnavailable': 'Discord n’a pas transmis le fichier. Rien n’a été importé ; joignez-le de nouveau.',
	'error.GuildBusy': 'Le bot travaille déjà sur les instantanés de ce serveur. Attendez qu’il ait fini, puis réessayez.',
	'error.GuildUnavailable': 'Discord ne peut pas joindre ce serveur pour le moment. Rien n’a été fait ; réessayez dans quelques minutes.',
	'error.ImportsFull': 'Ce serveur a importé autant de fichiers qu’il le peut. Retirez-en un d’abord.',
	'error.PinsFull':
		'Trop d’instantanés sont épinglés : deux places de ce serveur doivent rester libres pour les nouveaux. Seul le propriétaire, ou qui peut supprimer des instantanés, peut en épingler davantage.',
	'error.SnapshotCorrupted':
		'Cet instantané ne correspond pas à ce qui a été noté quand il a été pris : il n’est donc pas affiché comme s’il était juste. Donnez ce numéro au propriétaire du bot : `{reference}`.',
	'error.SnapshotNotFound':
		'Il n’y a pas d’instantané de ce genre sur ce serveur. Il a peut-être fait place à un plus récent ; `/instantané liste` montre ceux qui sont conservés.',
	'error.SnapshotPinned': 'Cet instantané est épinglé. Désépinglez-le d’abord avec `/instantané désépingler`, puis supprimez-le.',
	'error.JobNotFound':
		'Il n’y a pas de tâche de ce genre sur ce serveur. Elle est peut-être finie ; `/coffre tâches` montre celles qu’il y a.',
	'error.JobNotMovable': 'Ce n’est plus possible pour cette tâche. Rien n’a été changé ; regardez de nouveau la liste.',
	'error.NotAThread': 'Ce n’est pas un fil de ce serveur.',
	'error.ThreadGone': 'Le fil n’existe plus.',
	'error.ThreadUnreadable':
		'Le bot ne peut pas le lire. Donnez-lui là *Voir le salon* et *Voir les anciens messages* ; d’un fil privé il doit être membre, ou avoir *Gérer les fils et les posts*.',
	'error.VaultClosed': 'Le bot est en train de s’arrêter. Réessayez quand il sera de retour.'
};
