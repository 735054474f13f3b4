import type { PackJobStanding } from '#lib/domain/pack/job.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { wordsFor } from './locale.ts';

export const jobLabel = wordsFor<PackJobStanding>({
	queued: m.label_job_queued,
	running: m.label_job_running,
	done: m.label_job_done,
	failed: m.label_job_failed,
	cancelled: m.label_job_cancelled,
	interrupted: m.label_job_interrupted
});
