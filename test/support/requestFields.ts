import ts from 'typescript';

/** A body of a request in Discord's OpenAPI document: a component by its name, or where the document has it inline. */
export type RequestBody = string | { readonly path: string; readonly method: 'post' | 'put' | 'patch' };

/** Reads, from the types of `discord-api-spec` (generated from Discord's OpenAPI document), which fields a request can set. */
export class RequestFields {
	private readonly checker: ts.TypeChecker;
	private readonly exported: ReadonlyMap<string, ts.Symbol>;

	public constructor() {
		const file = `${import.meta.dirname}/../../node_modules/discord-api-spec/build/discord-api-spec.ts`;
		const program = ts.createProgram([file], { noLib: true, skipLibCheck: true, types: [], strictNullChecks: true });
		const source = program.getSourceFile(file);
		this.checker = program.getTypeChecker();
		const module = source && this.checker.getSymbolAtLocation(source);
		if (!module) throw new Error('The types of discord-api-spec cannot be read');
		this.exported = new Map(this.checker.getExportsOfModule(module).map((symbol) => [symbol.name, symbol]));
	}

	public of(body: RequestBody): string[] {
		const type = typeof body === 'string' ? this.declared(body) : this.inline(body.path, body.method);
		const names = this.checker.getNonNullableType(type).getProperties();
		if (names.length === 0) throw new Error(`discord-api-spec has no fields of ${JSON.stringify(body)}`);
		return names.map(({ name }) => name);
	}

	private inline(path: string, method: string): ts.Type {
		const steps = [path, method, 'requestBody'];
		return steps.reduce((type, step) => {
			const property = this.checker.getNonNullableType(type).getProperty(step);
			if (!property) throw new Error(`discord-api-spec has no ${method} ${path}`);
			return this.checker.getTypeOfSymbol(property);
		}, this.declared('Paths'));
	}

	private declared(name: string): ts.Type {
		const symbol = this.exported.get(name);
		if (!symbol) throw new Error(`discord-api-spec has no component ${name}`);
		return this.checker.getDeclaredTypeOfSymbol(symbol);
	}
}
