import { workingEdition } from './queries/clause-choices.ts';

/** What paper calls an edition of the standard: “TCVN ISO 9001:2015”; another is called as it was stored. */
export const editionName = (edition: string): string =>
	edition === workingEdition().edition ? workingEdition().standard : edition;
