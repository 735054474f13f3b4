/** Kinds of document a ward's quality management system holds (domain glossary; ISO 9001:2015 7.5.1). */
export const documentKinds = [
	'policy', // chính sách chất lượng
	'objectives', // mục tiêu chất lượng
	'model', // mô hình hệ thống quản lý chất lượng
	'annex', // phụ lục của mô hình
	'system_procedure', // quy trình hệ thống
	'internal_procedure', // quy trình nội bộ
	'administrative_procedure' // quy trình giải quyết thủ tục hành chính
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Fields of work (lĩnh vực); the first part of a procedure's code tells them apart. */
export const fields = [
	'system', // hệ thống
	'office', // văn phòng, nội bộ
	'civil_status', // hộ tịch
	'certification', // chứng thực
	'land', // đất đai, môi trường, xây dựng
	'social', // bảo trợ xã hội, giảm nghèo, người có công
	'culture', // văn hóa, thể thao, tín ngưỡng
	'commendation', // thi đua, khen thưởng
	'complaints', // tiếp công dân, khiếu nại, tố cáo
	'agriculture', // nông nghiệp, phòng chống thiên tai
	'education', // giáo dục
	'defence', // quân sự
	'finance' // tài chính
] as const;
export type Field = (typeof fields)[number];

/** Only an administrative procedure carries the public blocks: dossier, time, place, fee. */
export const hasService = (kind: DocumentKind): boolean => kind === 'administrative_procedure';

/** Only a procedure has the seven sections of domain notes 3.6, each printed even when empty. */
export const isProcedure = (kind: DocumentKind): boolean =>
	kind === 'system_procedure' ||
	kind === 'internal_procedure' ||
	kind === 'administrative_procedure';
