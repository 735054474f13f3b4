import { hasService } from '#lib/domain/document/kinds.ts';
import type { DocumentTemplate } from '#lib/server/templates/document-template.ts';
import type { SetDistributionInput } from '#lib/server/usecases/set-distribution.ts';
import { type Post, postNames } from './posts.ts';
import type { DemoWard } from './stage.ts';

type Rows = SetDistributionInput['rows'];

/** Posts whose departments get a copy, and people who get one by name. */
type Recipients = { departments: Post[]; people: Post[] };

function recipientsOf(template: DocumentTemplate, owner: Post, isWhole: boolean): Recipients {
	if (!isWhole) return { departments: [], people: ['mot-cua'] };
	return hasService(template.kind)
		? { departments: [owner, 'mot-cua'], people: [] }
		: { departments: ['van-phong', 'mot-cua'], people: ['tai-chinh'] };
}

/** The distribution list of a revision, and the posts of everybody who is asked to acknowledge it. */
export function distributionOf(
	ward: DemoWard,
	template: DocumentTemplate,
	owner: Post,
	isWhole: boolean
): { rows: Rows; readers: Post[] } {
	const { departments, people } = recipientsOf(template, owner, isWhole);
	const ids = [...new Set(departments.map(ward.departmentOf))].filter((id) => id !== null);
	const rows = [
		...ids.map((departmentId) => ({ departmentId, medium: 'paper' as const })),
		...people.map((post) => ({ personId: ward.people[post], medium: 'electronic' as const })),
		{ recipient: 'Lưu: Văn thư', medium: 'electronic' as const }
	].map((row, i) => ({ ...row, copies: 1, copyNumber: String(i + 1).padStart(2, '0') }));
	const readers = postNames.filter((post) => {
		const department = ward.departmentOf(post);
		return people.includes(post) || (department !== null && ids.includes(department));
	});
	return { rows, readers };
}
