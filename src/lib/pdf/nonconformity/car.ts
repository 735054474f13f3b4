import type { Content as Node, TDocumentDefinitions } from 'pdfmake/interfaces';
import { m } from '#lib/i18n/paraglide/messages.js';
import { stateWord } from '#lib/i18n/paper-car-words.ts';
import { formPage } from '../parts/form-page.ts';
import { keepWithNext } from '../parts/keep-with-next.ts';
import { printableData } from '../parts/text.ts';
import type { Edition } from '../types.ts';
import { analysis } from './analysis.ts';
import { plan, results } from './actions.ts';
import { changes, effect } from './effect.ts';
import { correction, description, dismissal, general, similar } from './report.ts';
import type { CarPrint } from './types.ts';

/**
 * BM.ISO.04.01 Phiếu kiểm soát sự không phù hợp và hành động khắc phục: nine blocks in the order of
 * ISO 9001:2015 10.2. What is not done yet is left for a pen; without any CAR the whole form is.
 */
export function carDefinition(input: CarPrint, edition: Edition): TDocumentDefinitions {
	const data = printableData(input);
	const { locale } = edition;
	const blocks = (): Node[] =>
		data.dismissal
			? dismissal(data, locale)
			: [correction, similar, analysis, plan, results, effect, changes].flatMap((block) =>
					block(data, locale)
				);
	return formPage(
		data,
		{
			title: m.paper_car_title({}, { locale }),
			subtitle: data.state
				? m.paper_car_subtitle(
						{ number: data.number, state: stateWord(data.state, locale) },
						{ locale }
					)
				: '',
			content: keepWithNext([...general(data, locale), ...description(data, locale), ...blocks()])
		},
		edition
	);
}
