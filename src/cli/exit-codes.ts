/** How every command ends, for whoever calls it from a script. The one table; README shows it too. */
export const exitCodes = {
	done: 0,
	/** A fault of the program: the stack is printed. */
	bug: 1,
	usage: 2,
	/** A rule of the product said no. */
	refused: 3,
	/** The check ran, and what it checked does not hold. */
	'check-failed': 4,
	/** A variable of the environment is missing or cannot be used. */
	setting: 5,
	'folder-in-use': 6,
	'folder-not-writable': 7,
	'port-taken': 8,
	/** The database was not migrated, or by a newer program. */
	schema: 9,
	'wrong-node': 10,
	'database-unreachable': 11,
	'build-failed': 12,
	'file-unreadable': 13
} as const;
export type Ending = keyof typeof exitCodes;
