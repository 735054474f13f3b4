/** “Nghị định quy định chi tiết …”; a law's title begins with its kind already. */
export const legalName = ({ kind, title }: { kind: string; title: string }): string =>
	kind === '' || title.startsWith(kind) ? title : `${kind} ${title}`;
