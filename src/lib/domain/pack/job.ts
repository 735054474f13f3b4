export type PackJobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
export type PackJobStanding = PackJobState | 'interrupted';

/** A job of which nothing was heard for this long belongs to a process that is gone. */
export const deadAfterMs = 120_000;

/** What to say of a job: an open one without a heartbeat was interrupted, whoever was to tell. */
export const jobStanding = (
	job: { state: PackJobState; heartbeatAt: Date },
	now: Date
): PackJobStanding =>
	(job.state === 'queued' || job.state === 'running') &&
	now.getTime() - job.heartbeatAt.getTime() > deadAfterMs
		? 'interrupted'
		: job.state;
