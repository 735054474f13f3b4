/** What a unit is, as the first word of its name. */
export const unitWord = /^(Phường|Xã|Thị trấn|Thị xã|Thành phố|Huyện|Quận|Tỉnh|Đặc khu)\s+/u;

/** “Phường Thanh Bình” stands in the middle of a name as “phường Thanh Bình”. */
export const inSentence = (unit: string): string =>
	unit.replace(unitWord, (word) => word.toLowerCase());
