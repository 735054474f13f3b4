import { join } from 'node:path';
import * as v from 'valibot';
import { type Question, questionKinds } from '#lib/domain/audit/question.ts';
import { isoDate } from '#lib/domain/document/content.ts';
import { loadClauses } from './clauses.ts';
import { TemplateError, readYaml } from './read-yaml.ts';
import { templatesDir } from './root.ts';
import { words } from './schema.ts';

const questionSchema = v.strictObject({
	id: v.pipe(v.string(), v.regex(/^[a-z0-9.-]{1,40}$/)),
	clause: v.string(),
	text: v.pipe(words, v.maxLength(500)),
	kinds: v.optional(v.array(v.picklist(questionKinds)), [])
});
const bankSchema = v.strictObject({
	edition: words,
	source: words,
	checked_on: isoDate,
	questions: v.array(questionSchema)
});
export type QuestionTemplate = { edition: string; questions: Question[] };

/**
 * The question bank that a ward begins with; `name` is the file's name in templates/questions.
 * @throws TemplateError for a question that stands twice or asks after no clause of the edition.
 */
export function loadQuestions(name = 'iso-9001-2015', dir = templatesDir()): QuestionTemplate {
	const file = join(dir, 'questions', `${name}.yaml`);
	const { edition, questions } = readYaml(file, bankSchema);
	const known = new Set(loadClauses(edition, dir).clauses.map((c) => c.id));
	const ids = new Set<string>();
	for (const { id, clause } of questions) {
		if (ids.has(id)) throw new TemplateError(file, id, 'stands twice');
		ids.add(id);
		if (!known.has(clause)) throw new TemplateError(file, id, `no clause ${clause}`);
	}
	return { edition, questions };
}
