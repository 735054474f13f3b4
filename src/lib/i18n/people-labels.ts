import type { Role } from '#lib/domain/actor.ts';
import { m } from '#lib/i18n/paraglide/messages.js';
import { wordsFor } from './locale.ts';

export const roleLabel = wordsFor<Role>({
	coordinator: m.label_role_coordinator,
	officer: m.label_role_officer,
	auditor: m.label_role_auditor,
	deputy: m.label_role_deputy,
	head: m.label_role_head,
	overseer: m.label_role_overseer,
	guest: m.label_role_guest,
	admin: m.label_role_admin
});

export const unitKindLabel = wordsFor<'province' | 'city' | 'ward' | 'commune' | 'department'>({
	province: m.label_unit_kind_province,
	city: m.label_unit_kind_city,
	ward: m.label_unit_kind_ward,
	commune: m.label_unit_kind_commune,
	department: m.label_unit_kind_department
});
