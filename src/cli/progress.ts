/** What a long command tells while it works: one line that renews itself on a terminal, nothing in a pipe. */
export type Progress = {
	/** @param done of `total`; both may be left out where nobody can know. */
	at(what: string, done?: number, total?: number): void;
	/** Clears the line, so that what follows begins at its start. */
	end(): void;
};

const clearLine = '\r\u001b[2K';

export function showProgress(
	stream: { isTTY?: boolean; columns?: number; write(text: string): unknown } = process.stderr
): Progress {
	if (!stream.isTTY) return { at: () => undefined, end: () => undefined };
	return {
		at(what, done, total) {
			const count = done === undefined || !total ? '' : `${bar(done / total)} ${done}/${total} `;
			stream.write(`${clearLine}${`${count}${what}`.slice(0, (stream.columns ?? 80) - 1)}`);
		},
		end: () => void stream.write(clearLine)
	};
}

const width = 20;
const bar = (share: number): string => {
	const full = Math.round(Math.min(1, share) * width);
	return `[${'#'.repeat(full)}${'.'.repeat(width - full)}]`;
};
