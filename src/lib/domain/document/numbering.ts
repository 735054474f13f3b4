/** Lần ban hành / lần sửa đổi: `issue.revision`, printed `01/00`, `01/01`, `02/00`. */
export type RevisionNumber = { issue: number; revision: number };

export const firstNumber: RevisionNumber = { issue: 1, revision: 0 };

export const printNumber = ({ issue, revision }: RevisionNumber): string =>
	`${String(issue).padStart(2, '0')}/${String(revision).padStart(2, '0')}`;

/**
 * An amendment changes part of an issue; a new issue replaces the whole and counts from 00 again.
 * (Rule seen in published procedures for document control, domain notes 3.4.)
 */
export const nextNumber = (
	current: RevisionNumber,
	change: 'amendment' | 'new_issue'
): RevisionNumber =>
	change === 'new_issue'
		? { issue: current.issue + 1, revision: 0 }
		: { issue: current.issue, revision: current.revision + 1 };
