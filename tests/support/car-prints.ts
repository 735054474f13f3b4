import { provedStages } from '#lib/domain/nonconformity/proofs.ts';
import type { CarPrint, CarRegisterPrint } from '#lib/pdf/nonconformity/types.ts';
import { aForm, sha256 } from './prints.ts';

const minh = { name: 'Lò Văn Minh', title: 'Công chức Tư pháp – Hộ tịch' };
const lan = { name: 'Nguyễn Thị Lan', title: 'Công chức Văn phòng – Thống kê' };
const hung = { name: 'Trần Mạnh Hùng', title: 'Chủ tịch UBND' };
const dung = { name: 'Đỗ Quốc Dũng', title: 'Công chức Tài chính – Kế toán' };
const signed = (person: { name: string; title: string }, at: string) => ({
	...person,
	at,
	contentSha256: sha256
});
const file = (name: string, caption = '') => ({
	name,
	caption,
	sha256,
	mediaType: name.endsWith('.jpg') ? 'image/jpeg' : 'application/pdf'
});
const noFiles = Object.fromEntries(
	provedStages.map((block) => [block, []])
) as unknown as CarPrint['files'];

/** The form as it is printed for a pen. */
export const blankCar = (): CarPrint => ({
	...aForm('BM.ISO.04.01'),
	reference: '',
	verifyUrl: '',
	number: '',
	state: null,
	attempt: 1,
	previous: '',
	next: '',
	title: '',
	reportedOn: null,
	foundOn: null,
	department: '',
	reportedBy: null,
	source: null,
	sourceNote: '',
	document: '',
	clauses: '',
	grade: null,
	requirement: '',
	fact: '',
	evidence: '',
	dossierCodes: [],
	files: noFiles,
	owner: null,
	handovers: [],
	dueOn: null,
	postponements: [],
	correction: '',
	correctedBy: '',
	correctedOn: null,
	correctionNoneReason: '',
	disposition: null,
	dispositionNote: '',
	similarCases: null,
	similarNote: '',
	similar: [],
	causeMethod: null,
	causes: [],
	actions: [],
	measure: '',
	target: null,
	verifyFrom: null,
	plannedBy: null,
	planApproval: null,
	implementedOn: null,
	verification: null,
	verificationSignature: null,
	risksNote: '',
	documentsChanged: null,
	documentsNote: '',
	documents: [],
	closing: null,
	dismissal: null
});

/** Twelve dossiers that were late without an apology (domain notes 4.11, no. 3), followed to its end. */
export const aClosedCar = (changes: Partial<CarPrint> = {}): CarPrint => ({
	...blankCar(),
	number: 'CAR-2019-003',
	state: 'closed',
	title: 'Hồ sơ bảo trợ xã hội quá hạn không có văn bản xin lỗi',
	reportedOn: '2019-01-10',
	foundOn: '2019-01-09',
	department: 'Bộ phận Một cửa',
	reportedBy: dung,
	source: 'audit',
	sourceNote: 'ĐGNB-2019-01, PH-03',
	document: 'QT.XH.01 – Thực hiện, điều chỉnh, thôi hưởng trợ cấp xã hội hằng tháng, bước 4',
	clauses: 'TCVN ISO 9001:2015 – 8.7; 9.1.1',
	grade: 'major',
	requirement: 'Hồ sơ quá hạn phải có văn bản xin lỗi, hẹn lại ngày trả kết quả.',
	fact: '12 hồ sơ trợ cấp xã hội trả chậm từ 02 đến 09 ngày làm việc, không hồ sơ nào có văn bản xin lỗi.',
	evidence: 'Sổ theo dõi hồ sơ quý IV năm 2018; trao đổi với công chức Một cửa.',
	dossierCodes: ['XH-181102-0017', 'XH-181106-0021', 'XH-181119-0004'],
	files: {
		...noFiles,
		report: [file('so-theo-doi-quy-IV.pdf', 'Sổ theo dõi'), file('anh-quay-mot-cua.jpg')],
		verification: [file('thong-ke-thang-3.xlsx')]
	},
	owner: minh,
	dueOn: '2019-02-28',
	correction: 'Gửi văn bản xin lỗi tới 12 người nộp hồ sơ, trả kết quả còn lại.',
	correctedBy: minh.name,
	correctedOn: '2019-01-14',
	disposition: 'informed',
	similarCases: 'found',
	similarNote: 'Lĩnh vực đất đai có 02 hồ sơ quá hạn cùng kỳ.',
	similar: ['CAR-2019-004'],
	causeMethod: 'five_whys',
	causes: [
		{
			id: 'c1',
			parentId: null,
			category: null,
			text: 'Không ai biết hồ sơ sắp quá hạn',
			evidence: 'Phỏng vấn công chức Một cửa ngày 15/01/2019',
			isRoot: false,
			files: []
		},
		{
			id: 'c2',
			parentId: 'c1',
			category: 'method',
			text: 'Sổ theo dõi không có cột ngày hẹn trả để lọc',
			evidence: 'Sổ theo dõi quý IV',
			isRoot: false,
			files: [file('trang-so-theo-doi.jpg')]
		},
		{
			id: 'c3',
			parentId: 'c2',
			category: 'method',
			text: 'Quy trình không nêu ai kiểm tra hạn và gửi văn bản xin lỗi',
			evidence: 'QT.XH.01 lần ban hành 01, bước 4 và bước 5',
			isRoot: true,
			files: []
		},
		{
			id: 'c4',
			parentId: 'c1',
			category: 'people',
			text: 'Công chức mới chưa được hướng dẫn về văn bản xin lỗi',
			evidence: 'Hồ sơ đào tạo năm 2018',
			isRoot: true,
			files: []
		}
	],
	actions: [
		{
			id: 'a1',
			causeId: 'c3',
			description: 'Sửa QT.XH.01: thêm bước kiểm tra hạn hằng ngày và mẫu văn bản xin lỗi',
			owner: lan.name,
			dueOn: '2019-02-15',
			state: 'done',
			doneOn: '2019-02-12',
			doneBy: lan.name,
			result: 'Đã ban hành QT.XH.01 lần ban hành 02',
			evidence: '',
			cancelledReason: '',
			cancelledBy: '',
			files: [file('QT.XH.01-02.pdf')],
			handovers: [
				{
					before: 'Quàng Thị Hoa',
					after: 'Nguyễn Thị Lan',
					reason: 'Nghỉ thai sản',
					on: '2019-01-25'
				}
			],
			postponements: [
				{
					dueBefore: '2019-01-31',
					dueAfter: '2019-02-15',
					reason: 'Nghỉ Tết Nguyên đán',
					by: hung.name,
					on: '2019-01-30'
				}
			]
		},
		{
			id: 'a2',
			causeId: 'c4',
			description: 'Hướng dẫn công chức Một cửa lập văn bản xin lỗi',
			owner: 'Quàng Thị Hoa',
			dueOn: '2019-01-31',
			state: 'done',
			doneOn: '2019-01-25',
			doneBy: 'Quàng Thị Hoa',
			result: '04 công chức dự, làm thử trên 03 hồ sơ',
			evidence: '',
			cancelledReason: '',
			cancelledBy: '',
			files: [file('danh-sach-du.jpg', 'Danh sách dự'), file('bai-lam-thu.docx')],
			handovers: [],
			postponements: []
		},
		{
			id: 'a3',
			causeId: 'c4',
			description: 'Thuê viết phần mềm nhắc hạn',
			owner: minh.name,
			dueOn: '2019-02-20',
			state: 'cancelled',
			doneOn: null,
			doneBy: '',
			result: '',
			evidence: '',
			cancelledReason: 'Thành phố sẽ triển khai chung trong quý II',
			cancelledBy: hung.name,
			files: [],
			handovers: [],
			postponements: []
		}
	],
	measure: 'Tỷ lệ hồ sơ trả đúng hạn trong 30 ngày, lĩnh vực bảo trợ xã hội',
	target: { operator: '>=', value: 98, unit: '%' },
	verifyFrom: '2019-03-20',
	plannedBy: minh,
	planApproval: signed(hung, '2019-01-18T03:00:00.000Z'),
	implementedOn: '2019-02-12',
	verification: {
		verifier: dung,
		verifiedOn: '2019-03-22',
		measured: 98.7,
		effective: true,
		observation: '76/77 hồ sơ đúng hạn; hồ sơ quá hạn còn lại có văn bản xin lỗi trong ngày.'
	},
	verificationSignature: signed(dung, '2019-03-22T08:10:00.000Z'),
	risksNote: 'Đã đánh giá lại rủi ro “trả kết quả chậm”: điểm giảm từ 12 xuống 6.',
	documentsChanged: true,
	documents: [
		{
			code: 'QT.XH.01',
			title: 'Thực hiện trợ cấp xã hội hằng tháng',
			before: '01/00',
			after: '02/00',
			effectiveFrom: '2019-02-12'
		}
	],
	closing: signed(hung, '2019-03-25T02:00:00.000Z'),
	...changes
});

export const aFishboneCar = (): CarPrint =>
	aClosedCar({
		state: 'ineffective',
		attempt: 3,
		previous: 'CAR-2019-001',
		next: 'CAR-2019-007',
		causeMethod: 'fishbone',
		verification: {
			verifier: dung,
			verifiedOn: '2019-03-22',
			measured: 91.2,
			effective: false,
			observation: '07/80 hồ sơ vẫn quá hạn.'
		},
		closing: null
	});

export const aCarRegister = (count = 30): CarRegisterPrint => ({
	...aForm('BM.ISO.04.02'),
	asOf: '2019-02-12',
	rows: Array.from({ length: count }, (_, i) => ({
		number: `CAR-2019-${String(i + 1).padStart(3, '0')}`,
		reportedOn: '2019-01-10',
		department: 'Bộ phận Một cửa',
		source: i % 2 ? ('late_dossier' as const) : ('audit' as const),
		title: 'Hồ sơ bảo trợ xã hội quá hạn không có văn bản xin lỗi',
		causes: ['Quy trình không nêu ai kiểm tra hạn', 'Công chức mới chưa được hướng dẫn'],
		actions: ['Sửa QT.XH.01', 'Hướng dẫn công chức Một cửa'],
		owner: 'Lò Văn Minh',
		dueOn: '2019-02-28',
		closedOn: i % 3 ? null : '2019-03-25',
		effective: i % 3 ? null : i % 6 === 0,
		state:
			i % 3 ? ('implementing' as const) : i % 6 ? ('ineffective' as const) : ('closed' as const),
		overdueDays: i % 3 === 1 ? 12 : 0,
		postponements: i === 4 ? 2 : 0,
		attempt: i === 3 ? 3 : 1,
		previous: i === 3 ? 'CAR-2019-002' : '',
		next: i % 6 === 3 ? 'CAR-2019-031' : ''
	}))
});
