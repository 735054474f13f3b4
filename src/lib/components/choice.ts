/** One answer of a select, a group of checkboxes or of radios. */
export type Choice = { value: string; label: string; help?: string };
