import type { TranslationOf } from '../types';
import type { imports as source } from '../en-US/imports';

export const imports: TranslationOf<typeof source> = {
	'import.preview': { one: 'Há {count} snapshot neste arquivo ({size}).', other: 'Há {count} snapshots neste arquivo ({size}).' },
	'import.own': 'São deste servidor.',
	'import.foreign': 'São de outro servidor, `{guild}`.',
	'import.checked':
		'Cada campo do arquivo foi verificado, e cada snapshot é o que seu código de verificação diz. Nada está guardado ainda.',
	'import.more': { one: '… e mais {count}', other: '… e mais {count}' },
	'import.confirm': 'Importar',
	'import.cancel': 'Cancelar',
	'import.known': 'Este arquivo já está aqui, como importação {id}.',
	'import.done': {
		one: '{count} snapshot foi importado, como importação {id}.',
		other: '{count} snapshots foram importados, como importação {id}.'
	},
	'import.use':
		'Eles ficam ao lado dos snapshots deste servidor e não removem nenhum. `/snapshot ver` e `/snapshot comparar` aceitam os números deles:',
	'import.dropped': 'Nada foi importado.',
	'imports.title': 'Arquivos importados',
	'imports.empty': 'Nada foi importado. `/snapshot importar` recebe um arquivo.',
	'imports.one': { one: 'Importação {id} · {count} snapshot · {time}', other: 'Importação {id} · {count} snapshots · {time}' },
	'imports.remove': 'Remover uma importação',
	'imports.choice': 'Importação {id} do servidor {guild}',
	'imports.removed': 'A importação {id} foi removida. Os snapshots deste servidor ficam como estavam.',
	'refused.file':
		'O arquivo tem {size}, mas o Discord deixa o bot guardar no máximo {limit} enquanto pergunta. Peça ao dono do bot que o importe.'
};
