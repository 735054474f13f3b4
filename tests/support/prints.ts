import type { Content } from '#lib/domain/document/content.ts';
import { emptyContent } from '#lib/domain/document/content.ts';
import { richTextFromPlain } from '#lib/domain/rich-text.ts';
import type { Edition, FormPrint, ProcedurePrint, SignaturePrint } from '#lib/pdf/types.ts';

/** Print data of a ward in 2019, people invented; facts as in the domain notes 2.3, no. 1. */
export const edition: Edition = { locale: 'vi', issuedAt: '2019-02-12T02:30:00.000Z' };
export const english: Edition = { ...edition, locale: 'en' };

export const thanhBinh = {
	name: 'Ủy ban nhân dân phường Thanh Bình',
	superior: 'Ủy ban nhân dân thành phố Điện Biên Phủ',
	place: 'Thanh Bình'
};
export const sha256 = '3fa91c20b7de4455aa0b6f1c2d3e4f5061728394a5b6c7d8e9fa0b1c2d3e4f50';
export const verifyUrl = 'https://qms.example.gov.vn/verify/0190a1b2-7c3d-7e4f-8a5b-6c7d8e9fa0b1';

const signature = (
	meaning: SignaturePrint['meaning'],
	name: string,
	title: string,
	at: string
): SignaturePrint => ({ meaning, name, title, at, contentSha256: sha256 });

const checked = { source: 'Cổng dịch vụ công', checkedOn: '2019-01-10' };

const service: NonNullable<Content['service']> = {
	nationalCode: '1.001193',
	applicants:
		'Cha, mẹ hoặc ông, bà, người thân thích khác, cá nhân, tổ chức đang nuôi dưỡng trẻ em',
	conditions: 'Đăng ký trong thời hạn 60 ngày kể từ ngày sinh con.',
	channels: ['in_person', 'post', 'online'],
	onlineLevel: 'partial',
	legalBases: [
		['60/2014/QH13', 'Luật Hộ tịch', 'Điều 13 đến Điều 16'],
		[
			'123/2015/NĐ-CP',
			'Nghị định quy định chi tiết một số điều và biện pháp thi hành Luật Hộ tịch',
			''
		],
		[
			'15/2015/TT-BTP',
			'Thông tư hướng dẫn thi hành một số điều của Luật Hộ tịch và Nghị định số 123/2015/NĐ-CP',
			''
		],
		[
			'250/2016/TT-BTC',
			'Thông tư hướng dẫn về phí và lệ phí thuộc thẩm quyền quyết định của Hội đồng nhân dân tỉnh',
			''
		]
	].map(([number = '', title = '', articles = ''], i) => ({
		id: `b${i}`,
		number,
		title,
		articles
	})),
	dossier: [
		{
			id: 'd1',
			name: 'Tờ khai đăng ký khai sinh',
			originals: 1,
			copies: 0,
			handling: 'submit',
			form: 'mẫu ban hành kèm theo Thông tư số 15/2015/TT-BTP',
			condition: ''
		},
		{
			id: 'd2',
			name: 'Giấy chứng sinh',
			originals: 1,
			copies: 0,
			handling: 'submit',
			form: '',
			condition:
				'Không có Giấy chứng sinh thì nộp văn bản của người làm chứng; không có người làm chứng thì nộp giấy cam đoan về việc sinh'
		},
		{
			id: 'd3',
			name: 'Văn bản xác nhận của cơ sở y tế đã thực hiện kỹ thuật hỗ trợ sinh sản',
			originals: 1,
			copies: 0,
			handling: 'submit',
			form: '',
			condition: 'Trường hợp mang thai hộ'
		},
		{
			id: 'd4',
			name: 'Biên bản về việc trẻ bị bỏ rơi',
			originals: 1,
			copies: 0,
			handling: 'submit',
			form: '',
			condition: 'Trường hợp trẻ bị bỏ rơi'
		},
		{
			id: 'd5',
			name: 'Giấy tờ tùy thân của người đi đăng ký khai sinh',
			originals: 1,
			copies: 0,
			handling: 'present',
			form: '',
			condition: ''
		},
		{
			id: 'd6',
			name: 'Giấy chứng nhận kết hôn của cha, mẹ trẻ',
			originals: 1,
			copies: 0,
			handling: 'present',
			form: '',
			condition: 'Nếu cha, mẹ đã đăng ký kết hôn'
		}
	],
	sets: 1,
	deadlines: [
		{
			id: 'l1',
			condition: '',
			limit: { amount: 1, unit: 'working_day' },
			sameDay: true,
			base: 'complete_dossier',
			cutOff: '15:00',
			note: '',
			...checked
		},
		{
			id: 'l2',
			condition: 'Trường hợp cần xác minh',
			limit: { amount: 5, unit: 'working_day' },
			sameDay: false,
			base: 'complete_dossier',
			cutOff: '',
			note: '',
			...checked
		}
	],
	place: 'Bộ phận Tiếp nhận và Trả kết quả (Một cửa) Ủy ban nhân dân phường Thanh Bình',
	fees: [
		{
			id: 'f1',
			name: 'Lệ phí đăng ký khai sinh đúng hạn',
			amount: 0,
			per: 'case',
			tiers: [],
			cap: null,
			condition: 'Đăng ký trong thời hạn 60 ngày',
			province: '',
			...checked
		},
		{
			id: 'f2',
			name: 'Lệ phí đăng ký khai sinh quá hạn',
			amount: null,
			per: 'case',
			tiers: [],
			cap: null,
			condition: 'Hội đồng nhân dân tỉnh quy định mức thu',
			province: '',
			...checked
		},
		{
			id: 'f3',
			name: 'Cấp bản sao Giấy khai sinh',
			amount: 8000,
			per: 'copy',
			tiers: [],
			cap: null,
			condition: '',
			province: '',
			...checked
		}
	],
	result: 'Giấy khai sinh (bản chính); số định danh cá nhân'
};

const step = (
	id: string,
	title: string,
	actor: string,
	hours: number,
	output: string,
	note = ''
): Content['steps'][number] => ({
	id,
	kind: 'action',
	title,
	actors: [actor],
	outside: '',
	time: { amount: hours, unit: 'hour' },
	output,
	note
});

export const birthContent: Content = {
	...emptyContent(),
	purpose: richTextFromPlain(
		'Quy định cách thức, trình tự, trách nhiệm và thời gian thực hiện việc đăng ký khai sinh, bảo đảm đúng pháp luật về hộ tịch, thuận tiện cho công dân.'
	),
	scope: richTextFromPlain(
		'Áp dụng đối với việc đăng ký khai sinh cho trẻ em cư trú trên địa bàn phường.\n\nBộ phận chịu trách nhiệm:\n- Công chức Tư pháp – Hộ tịch\n- Bộ phận Tiếp nhận và Trả kết quả'
	),
	references: [
		{ id: 'r1', text: 'TCVN ISO 9001:2015, các điều khoản 8.2, 8.5 và 8.6' },
		{ id: 'r2', text: 'Mô hình hệ thống quản lý chất lượng MHHT' },
		{ id: 'r3', text: 'QT.ISO.01 Kiểm soát thông tin dạng văn bản' }
	],
	definitions: [
		{ id: 'n1', term: 'UBND', meaning: 'Ủy ban nhân dân' },
		{ id: 'n2', term: 'TTHC', meaning: 'Thủ tục hành chính' },
		{
			id: 'n3',
			term: 'Bộ phận Một cửa',
			meaning: 'Bộ phận Tiếp nhận và Trả kết quả của Ủy ban nhân dân phường'
		}
	],
	service,
	steps: [
		step(
			's1',
			'Tiếp nhận, kiểm tra hồ sơ; ghi sổ hoặc cập nhật phần mềm; in giấy hẹn nếu nhận sau 15 giờ',
			'Công chức Một cửa',
			0.5,
			'Mẫu 01 Giấy tiếp nhận hồ sơ và hẹn trả kết quả; Mẫu 05 Phiếu kiểm soát quá trình',
			'Hồ sơ chưa đủ: lập Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (Mẫu 02)'
		),
		step(
			's2',
			'Thẩm tra; ghi Sổ đăng ký khai sinh; cập nhật cơ sở dữ liệu hộ tịch để lấy số định danh cá nhân; in Giấy khai sinh',
			'Công chức Tư pháp – Hộ tịch',
			4,
			'Sổ đăng ký khai sinh; dự thảo Giấy khai sinh'
		),
		step(
			's3',
			'Xem xét, ký Giấy khai sinh',
			'Chủ tịch/Phó Chủ tịch UBND',
			2,
			'Giấy khai sinh đã ký'
		),
		step('s4', 'Đóng dấu, vào sổ', 'Văn thư', 0.5, 'Giấy khai sinh đã đóng dấu'),
		step(
			's5',
			'Người đi đăng ký ký sổ; trả kết quả, thu phí, lệ phí, thống kê',
			'Công chức Một cửa',
			1,
			'Mẫu 06 Sổ theo dõi hồ sơ'
		)
	],
	forms: [
		{ id: 'm1', code: 'Mẫu 01', name: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả' },
		{ id: 'm2', code: 'Mẫu 02', name: 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ' },
		{ id: 'm3', code: 'Mẫu 05', name: 'Phiếu kiểm soát quá trình giải quyết hồ sơ' },
		{ id: 'm4', code: 'Mẫu 06', name: 'Sổ theo dõi hồ sơ' }
	],
	records: [
		{
			id: 'k1',
			name: 'Hồ sơ đăng ký khai sinh theo mục 5.2',
			keeper: 'Công chức Tư pháp – Hộ tịch',
			retentionYears: 5,
			basis: 'Bảng thời hạn bảo quản của phường',
			medium: 'paper'
		},
		{
			id: 'k2',
			name: 'Sổ đăng ký khai sinh',
			keeper: 'Công chức Tư pháp – Hộ tịch',
			retentionYears: null,
			basis: 'Luật Hộ tịch',
			medium: 'both'
		},
		{
			id: 'k3',
			name: 'Sổ theo dõi hồ sơ, Phiếu kiểm soát quá trình',
			keeper: 'Bộ phận Một cửa',
			retentionYears: 5,
			basis: 'Bảng thời hạn bảo quản của phường',
			medium: 'both'
		}
	]
};

/** QT.TP.01 Đăng ký khai sinh, 02/01, in force, signed by three people. */
export function birthRegistration(changes: Partial<ProcedurePrint> = {}): ProcedurePrint {
	return {
		ward: thanhBinh,
		document: {
			code: 'QT.TP.01',
			title: 'Đăng ký khai sinh',
			kind: 'administrative_procedure'
		},
		revision: {
			id: '0190a1b2-7c3d-7e4f-8a5b-6c7d8e9fa0b1',
			issue: 2,
			revision: 1,
			issuedOn: '2019-02-12',
			effectiveFrom: '2019-02-15',
			decisionNumber: '12/QĐ-UBND',
			contentSha256: sha256
		},
		content: birthContent,
		signatures: [
			signature('draft', 'Lò Thị Mận', 'Công chức Tư pháp – Hộ tịch', '2019-01-28T02:12:00Z'),
			signature('review', 'Quàng Văn Ngoan', 'Phó Chủ tịch UBND', '2019-02-01T08:40:00Z'),
			signature('approve', 'Bạc Cầm Thỏa', 'Chủ tịch UBND', '2019-02-12T02:15:00Z')
		],
		history: [
			{
				request: 'Thay đổi quy định về cơ sở dữ liệu hộ tịch điện tử',
				part: 'Mục 5.7, bước B2',
				description: 'Bổ sung việc lấy số định danh cá nhân khi cập nhật cơ sở dữ liệu hộ tịch',
				number: { issue: 2, revision: 1 },
				date: '2019-02-12'
			},
			{
				request: 'Ban hành lại theo TCVN ISO 9001:2015',
				part: 'Toàn bộ',
				description: 'Soạn thảo lại theo mô hình khung',
				number: { issue: 2, revision: 0 },
				date: '2018-10-01'
			}
		],
		distribution: [
			{ recipient: 'Chủ tịch UBND', copies: 1, copyNumber: '01', medium: 'electronic' },
			{ recipient: 'Phó Chủ tịch UBND', copies: 1, copyNumber: '02', medium: 'electronic' },
			{ recipient: 'Công chức Tư pháp – Hộ tịch', copies: 1, copyNumber: '03', medium: 'both' },
			{ recipient: 'Bộ phận Một cửa', copies: 2, copyNumber: '04, 05', medium: 'paper' }
		],
		verifyUrl,
		stamp: null,
		...changes
	};
}

export const aForm = (code = ''): FormPrint => ({
	ward: thanhBinh,
	form: { code, number: { issue: 1, revision: 0 } },
	reference: 'MC-2019-003',
	verifyUrl
});
