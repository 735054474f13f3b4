import * as v from 'valibot';

/** Whether a part of an address can be an id at all; what cannot is asked of no database. */
export const isUuid = (text: string): boolean => v.is(v.pipe(v.string(), v.uuid()), text);
