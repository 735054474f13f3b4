import { getContext, setContext } from 'svelte';
import type { FormFailure } from '#lib/server/forms.ts';

const key = Symbol('form');
type Failure = FormFailure | null | undefined;

/** A <Form> tells its fields what failed; a field without one has nothing to show. */
export const provideFailure = (failure: () => Failure): void => {
	setContext(key, failure);
};
export const failureAround = (): (() => Failure) =>
	getContext<(() => Failure) | undefined>(key) ?? (() => null);

/** Where a summary's link leads, and a label's `for`. */
export const fieldId = (name: string): string => `field-${name}`;
