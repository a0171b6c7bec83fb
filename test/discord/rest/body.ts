import type { IncomingMessage } from 'node:http';
import { ApiError, invalidForm } from './errors';
import type { UploadedFile } from './route';

/** Documented size of a whole request (resources/message, Create Message). */
const MAX_REQUEST_BYTES = 25 * 1024 * 1024;

export interface ParsedBody {
	readonly body: unknown;
	readonly files: readonly UploadedFile[];
}

/** Reads the whole request, so that the connection can be reused or closed cleanly. */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

/** The body of a request: JSON, a form, or a multipart form with files. */
export async function parseBody(bytes: Buffer, contentType: string | undefined): Promise<ParsedBody> {
	if (bytes.length === 0) return { body: undefined, files: [] };
	if (bytes.length > MAX_REQUEST_BYTES) throw new ApiError(413, 40005, 'Request entity too large');
	const type = contentType?.split(';')[0]?.trim().toLowerCase();
	if (type === 'application/json') return { body: parseJson(bytes.toString('utf8')), files: [] };
	if (type === 'multipart/form-data') return parseMultipart(bytes, contentType ?? '');
	if (type === 'application/x-www-form-urlencoded') {
		return { body: Object.fromEntries(new URLSearchParams(bytes.toString('utf8'))), files: [] };
	}
	throw invalidForm([
		{ path: [], code: 'CONTENT_TYPE_INVALID', message: 'Expected "Content-Type" header to be one of {\'application/json\'}.' }
	]);
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) throw new ApiError(400, 50109, 'The request body contains invalid JSON.');
		throw error;
	}
}

async function parseMultipart(bytes: Buffer, contentType: string): Promise<ParsedBody> {
	const form = await readForm(bytes, contentType);
	const files: UploadedFile[] = [];
	const fields: Record<string, unknown> = {};
	for (const [name, value] of form) {
		if (typeof value === 'string') fields[name] = value;
		else {
			const content = Buffer.from(await value.arrayBuffer());
			files.push({ field: name, filename: value.name, contentType: value.type || 'application/octet-stream', bytes: content });
		}
	}
	const { payload_json: payload, ...rest } = fields;
	return { body: typeof payload === 'string' ? parseJson(payload) : rest, files };
}

async function readForm(bytes: Buffer, contentType: string): Promise<FormData> {
	try {
		return await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } }).formData();
	} catch (error) {
		throw new ApiError(400, 50035, `Invalid multipart body: ${(error as Error).message}`);
	}
}
