import type { AuditState } from '#lib/domain/audit/states.ts';
import type { Tone } from '../state-look.ts';

export const auditTones: Record<AuditState, Tone> = {
	planned: 'plain',
	team_confirmed: 'info',
	notified: 'info',
	in_progress: 'warn',
	report_issued: 'info',
	closed: 'good',
	cancelled: 'plain'
};
