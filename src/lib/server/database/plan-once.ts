type Statement = { text: string; values: readonly unknown[]; name: string };
/** As much of a client as is changed here: it is asked with a text, or with a statement that has a name. */
export type Asked = {
	query(text: string | Statement, values?: readonly unknown[]): Promise<unknown>;
};

/** A statement keeps its plan in memory until the connection ends; what comes later is planned each time. */
const mostStatements = 1000;
/** A name is the session's, and the embedded engine has one session for all of its clients. */
let clients = 0;

/**
 * Gives every text that a client is asked twice a name, so that its plan is made once and kept: reading
 * a statement and planning it under row-level security takes longer than the work itself.
 */
export function planOnce(client: Asked): void {
	const ask = client.query.bind(client);
	const prefix = `q${++clients}_`;
	const names = new Map<string, string>();
	client.query = (text, values) => {
		if (typeof text !== 'string' || values === undefined || values.length === 0)
			return ask(text, values);
		const name = names.get(text);
		if (name !== undefined) return ask({ text, values, name });
		if (names.size < mostStatements) names.set(text, prefix + String(names.size));
		return ask(text, values);
	};
}
