import * as v from 'valibot';
import { isInOldEncoding } from '#lib/i18n/text/old-encoding.ts';

/** For every text that somebody types, pastes or imports: TCVN3 and VNI are sent back to be converted. */
export const unicode = v.check((text: string) => !isInOldEncoding(text), 'old-encoding');
