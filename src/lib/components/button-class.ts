/** 'primary' is the one thing that waits on a page; 'danger' cannot be taken back. */
export type Weight = 'primary' | 'quiet' | 'danger' | 'bare';

const classes: Record<Weight, string> = {
	primary: 'btn btn-primary',
	quiet: 'btn btn-outline hairline bg-base-100 hover:bg-base-200',
	danger: 'btn btn-outline border-error text-error hover:bg-base-200',
	bare: 'btn btn-ghost px-3 hover:bg-base-200'
};

export const buttonClass = (weight: Weight): string => classes[weight];
