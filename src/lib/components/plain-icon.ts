type Icon = { name: string; node: [tag: string, attributes: Record<string, string>][] };

/**
 * An icon of Lucide as the drawing it is. The package draws each at run time, from a list and by a
 * component that all pages would load; vite.config.ts has it drawn once.
 * @param source of the icon's component.
 * @throws Error where the package describes an icon in another way.
 */
export function plainIcon(source: string): string {
	const data = /^const iconData = (\{.*\});$/m.exec(source)?.[1];
	if (!data) throw new Error('an icon is described in an unknown way');
	const { name, node } = JSON.parse(data) as Icon;
	const drawing = node.map(([tag, attributes]) => {
		const pairs = Object.entries(attributes).map(([key, value]) => `${key}="${value}"`);
		return `<${tag} ${pairs.join(' ')} />`;
	});
	return `<script>
	const { class: own, ...rest } = $props();
</script>

<svg
	xmlns="http://www.w3.org/2000/svg"
	width="24"
	height="24"
	viewBox="0 0 24 24"
	fill="none"
	stroke="currentColor"
	stroke-width="2"
	stroke-linecap="round"
	stroke-linejoin="round"
	{...rest}
	class={['lucide-${name}', own]}>${drawing.join('')}</svg>
`;
}
