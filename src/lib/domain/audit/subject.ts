import type { AuditState, FindingState } from './states.ts';

export const memberRoles = ['lead', 'auditor', 'expert'] as const;
export type MemberRole = (typeof memberRoles)[number];

export const meetingKinds = ['opening', 'closing'] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const slotKinds = ['opening', 'visit', 'team', 'closing'] as const;
export type SlotKind = (typeof slotKinds)[number];

/** Why somebody may not audit this: it is own work (ISO 9001:2015 9.2.2 c). */
export type Conflict =
	| { cause: 'drafted' | 'signed'; code: string }
	| { cause: 'step'; code: string; title: string }
	| { cause: 'member'; department: string };

/** The certificate that reaches furthest on the first day; null when there is none. */
export type Certificate = {
	number: string;
	issuedOn: string;
	/** Last day; null without an end. A revoked one ends the day before. */
	validUntil: string | null;
};

export type TeamMember = {
	personId: string;
	name: string;
	role: MemberRole;
	conflicts: Conflict[];
	certificate: Certificate | null;
};

/** All that a gate of an audit looks at. Dates are ISO days in Asia/Ho_Chi_Minh. */
export type AuditSubject = {
	wardId: number;
	state: AuditState;
	today: string;
	dateFrom: string;
	dateUntil: string;
	/** Last day on which a sister ward's team may write. */
	accessUntil: string;
	scope: { id: string; process: string }[];
	members: TeamMember[];
	slots: { kind: SlotKind; scopeIds: string[] }[];
	notices: { personId: string; name: string; acknowledged: boolean }[];
	/** Of the checklist. `withoutFinding`: answered nonconforming, and no finding that stands says how. */
	lines: { total: number; unanswered: number; withoutFinding: number };
	findings: { id: string; number: number; state: FindingState }[];
	meetings: MeetingKind[];
	/** Names of the parts of the report's text that are empty. */
	missingReportParts: ('general' | 'conclusion')[];
	reportAcknowledged: boolean;
	/** What the step itself brings, from the form; null on a mere look. */
	given: { note?: string; decisionNumber?: string; notified?: number } | null;
};
