/** People who do not exist: names put together by counting, as they are in Điện Biên. */
const families = [
	'Nguyễn',
	'Lò',
	'Trần',
	'Quàng',
	'Lê',
	'Cà',
	'Phạm',
	'Lường',
	'Vũ',
	'Tòng',
	'Hoàng',
	'Bùi',
	'Vì',
	'Đỗ',
	'Giàng',
	'Đặng',
	'Bạc'
];
const men = {
	middles: ['Văn', 'Đức', 'Quang', 'Hữu', 'Xuân', 'Mạnh'],
	given: [
		'An',
		'Bình',
		'Chiến',
		'Cường',
		'Đạt',
		'Giang',
		'Hải',
		'Hùng',
		'Khánh',
		'Long',
		'Nam',
		'Phong',
		'Quyết',
		'Sơn',
		'Thắng',
		'Thịnh',
		'Tuấn',
		'Vinh',
		'Ưng'
	]
};
const women = {
	middles: ['Thị', 'Thị Thu', 'Thị Ngọc', 'Thị Hồng', 'Thị Kim'],
	given: [
		'Ánh',
		'Bích',
		'Chi',
		'Dung',
		'Hạnh',
		'Hiền',
		'Huệ',
		'Hương',
		'Lan',
		'Liên',
		'Loan',
		'Mai',
		'Nga',
		'Nhung',
		'Oanh',
		'Phượng',
		'Thủy',
		'Tuyết',
		'Yến'
	]
};

/** The n-th invented person; every second one is a woman. The same number gives the same name. */
export function inventedName(n: number): string {
	const { middles, given } = n % 2 === 0 ? men : women;
	const half = Math.floor(n / 2);
	// Steps without a common divisor with the lengths: names repeat only after hundreds of people.
	return [at(families, n * 5), at(middles, half * 5 + Math.floor(n / 7)), at(given, half * 7)].join(
		' '
	);
}

const at = (list: readonly string[], index: number): string => list[index % list.length] ?? '';
