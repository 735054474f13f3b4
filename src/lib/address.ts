import { type AuditNumber, auditSlug } from '#lib/domain/audit/numbering.ts';
import {
	type AuditWork,
	type CarItem,
	type DocumentItem,
	type InboxItem,
	findingWork
} from '#lib/domain/inbox.ts';
import { type CarNumber, carSlug } from '#lib/domain/nonconformity/numbering.ts';

/** Addresses of a ward's pages. A code stands in them as it is: QT.ĐĐ.01. */
export const documentAddress = (wardSlug: string, code: string, page = ''): string =>
	`/${wardSlug}/documents/${encodeURIComponent(code)}${page && `/${page}`}`;

/** A nonconformity by its number: /thanh-binh/nonconformities/2026-003. */
export const carAddress = (wardSlug: string, car: CarNumber, page = ''): string =>
	`/${wardSlug}/nonconformities/${carSlug(car)}${page && `/${page}`}`;

/** An audit by its number: /thanh-binh/audits/2026-01. */
export const auditAddress = (wardSlug: string, audit: AuditNumber, page = ''): string =>
	`/${wardSlug}/audits/${auditSlug(audit)}${page && `/${page}`}`;

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
