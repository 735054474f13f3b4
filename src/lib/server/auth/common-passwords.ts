import { foldText } from '#lib/i18n/text/normalise.ts';

/**
 * What passwords here are usually made of: the words that head every list of leaked passwords, those of
 * Vietnamese lists (without marks, as they are typed), and the words of the office itself. A password
 * that is such words with digits and signs around them is guessed in minutes, however long.
 */
const words = `
password passw0rd passwort p4ssword pass admin administrator root user guest test demo login welcome
letmein secret master default changeme iloveyou loveyou love sunshine princess princes dragon monkey
football superman batman pokemon michael jordan shadow flower computer internet google facebook youtube
gmail hotmail yahoo zalo tiktok samsung iphone apple windows microsoft office excel qwerty qwertyuiop
qwertz azerty asdfghjkl asdfgh asdf zxcvbnm zxcvbn zxcv qazwsxedc qazwsx qaz wsx edc 1q2w3e4r5t 1q2w3e4r
1qaz2wsx 1qaz 2wsx zaq1 xsw2 q1w2e3r4 abcdefghijkl abcdef abcd abc xyz aaa hello system server network
matkhau matkhaumoi matkhaumanh khongbiet khongcho khongnho quenmatkhau dangnhap taikhoan nguoidung
quantri quantrivien maytinh anhyeuem emyeuanh yeuem yeuanh yeunhau yeunhieu anhyeu emyeu tinhyeu minhyeu
anhnhoem emnhoanh nhoem nhoanh mainhoem maiyeu maimai mottinhyeu hanhphuc giadinh bome conyeu congai
contrai vochong chongyeu voyeu ongba banbe doilabekho cuocsong cuocdoi thienduong thiennhien tudo hoabinh
vietnam vietnamvodich vietnamquehuongtoi quehuong toquoc tonghop hochiminh bacho chutich hanoi saigon
danang haiphong hue cantho dienbien dienbienphu dienbienphutran muongthanh thanhbinh himlam namthanh
noongbua tanthanh thanhtruong phuong xa thanhpho tinh uyban ubnd ubndphuong ubndxa uybannhandan hdnd
hoidongnhandan chinhquyen chinhphu nhanuoc canbo congchuc vanphong vanthu motcua hanhchinh tuphap hotich
diachinh thongke baocao quytrinh chatluong iso iso9001 tcvn congdoan doanthanhnien conganviet congan
bodoi quandoi giaovien truonghoc hocsinh sinhvien lophoc ngaydep ngaymoi chucmungnammoi nammoi tetden
hoahong hoasen hoadao hoaban hoaphuong hoasua mua mattroi matrang bautroi bienxanh trai tim traitim
nguyen tran pham hoang huynh phan dang
thang nam viet ward qms wardqms
`
	.split(/\s+/)
	.filter(Boolean)
	.sort((a, b) => b.length - a.length);

const runs = ['01234567890123456789', '98765432109876543210', 'abcdefghijklmnopqrstuvwxyz'];
const anyWord = new RegExp(words.join('|'), 'g');

/** What is left to guess once common words, digits and signs are taken away. */
const fewestOwnLetters = 4;
const fewestDifferent = 5;

/** @param password of a length that was checked already. */
export function isCommonPassword(password: string): boolean {
	const plain = foldText(password).replace(/[^a-z0-9]/g, '');
	// Whatever the alphabet (a phrase in another script is no list of ours), few signs are few guesses.
	if (new Set(foldText(password)).size < fewestDifferent) return true;
	if (/[^\p{Script=Latin}\p{N}\p{P}\p{S}\p{Zs}\p{M}]/u.test(password)) return false;
	if (plain.length >= 8 && runs.some((run) => run.includes(plain))) return true;
	if (plain.length > 0 && /^(.{1,6})\1+$/.test(plain)) return true;
	return plain.replace(anyWord, '').replace(/\d/g, '').length < fewestOwnLetters;
}
