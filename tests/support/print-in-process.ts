import { createHash } from 'node:crypto';
import { render } from '#lib/server/print/render.ts';
import { birthRegistration, edition } from './prints.ts';

/** Run by plain node: prints the sample and tells its hash, to compare with another process. */
const { bytes } = await render({ kind: 'procedure', data: birthRegistration() }, edition);
console.log(createHash('sha256').update(bytes).digest('hex'));
