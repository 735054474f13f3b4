// Preloaded into a server of the tests (node --import): it lives DAYS_LATER days after the machine it
// runs on, so that waiting times pass without anybody waiting.
const shift = Number(process.env.DAYS_LATER) * 86_400_000;
const RealDate = Date;

globalThis.Date = new Proxy(RealDate, {
	construct: (target, given, asked) =>
		Reflect.construct(
			target,
			given.length > 0 ? given : [RealDate.now() + shift],
			asked === globalThis.Date ? target : asked
		),
	apply: () => new RealDate(RealDate.now() + shift).toString(),
	get: (target, name) =>
		name === 'now' ? () => RealDate.now() + shift : Reflect.get(target, name, target)
});
