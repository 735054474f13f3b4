import { m } from '#lib/i18n/paraglide/messages.js';

/** Names of a person's fields, for the form and for its summary of errors. */
export const personLabels = () => ({
	fullName: m.admin_full_name(),
	email: m.admin_email(),
	locale: m.admin_locale(),
	username: m.admin_username(),
	active: m.admin_account()
});
