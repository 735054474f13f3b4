import { type Content } from '#lib/domain/document/content.ts';
import { contentOn } from './templates/content-on.ts';
import { type DocumentTemplate, loadDocumentTemplates } from './templates/document-template.ts';
import type { UnitNamed } from './templates/positions.ts';
import type { Organisation } from './templates/schema.ts';
import type { Reader } from './database/transaction.ts';
import { unitWithSuperior } from './database/unit-superior.ts';

/** Files that change with the program only; reading all of them takes a while. */
let library: DocumentTemplate[] | undefined;
export const documentTemplates = (): DocumentTemplate[] => (library ??= loadDocumentTemplates());

/**
 * What a template says to a ward on a day: the ward's own name is put in, and the organisation is that
 * of the ward, three-tiered while a city stands above it (before 01/07/2025).
 */
export async function templateContent(
	db: Reader,
	template: DocumentTemplate,
	ward: { id: number; name: string; kind: string },
	day: string
): Promise<Content> {
	const unit = await unitWithSuperior(db, ward.id, day);
	const organisation: Organisation = unit?.superiorKind === 'city' ? '2019' : '2025';
	return contentOn(template, day, { organisation, unit: unitNamed(ward) });
}

/** “Phường Thanh Bình” stands inside a sentence as “phường Thanh Bình”. */
const unitNamed = ({ name, kind }: { name: string; kind: string }): UnitNamed => ({
	name: name.replace(/^(Phường|Xã)\s/u, (word) => word.toLowerCase()),
	kind: kind === 'commune' ? 'commune' : 'ward'
});
