import { auditAddress, carAddress, documentAddress } from './address.ts';
import {
	type AuditWork,
	type CarItem,
	type DocumentItem,
	type InboxItem,
	findingWork
} from './domain/inbox.ts';

/** The page on which the work is done in one step; '' is the document's own. */
const documentPages: Record<DocumentItem['kind'], string> = {
	approve: 'approval',
	review: 'review',
	'mend-returned': 'edit',
	'resolve-comment': '',
	'finish-draft': 'edit',
	acknowledge: 'acknowledgement',
	'confirm-review-due': 'confirmation',
	'recall-copies': 'distribution',
	'hand-over': 'owner',
	watch: ''
};

const isFindingWork = (kind: AuditWork): boolean =>
	(findingWork as readonly AuditWork[]).includes(kind);

/** Where what waits is done with one click. */
export function inboxHref(item: InboxItem): string {
	switch (item.about) {
		case 'document':
			return documentAddress(item.wardSlug, item.documentCode, documentPages[item.kind]);
		case 'audit':
			return auditAddress(item.wardSlug, item.audit, isFindingWork(item.kind) ? '' : item.kind);
		case 'car':
			return carAddress(item.wardSlug, item.car, carPage(item));
	}
}

const carPage = ({ kind, actionId }: CarItem): string =>
	kind === 'watch' ? '' : actionId === null ? kind : kind.replace('actions', `actions/${actionId}`);
