# Debian 13: its postgresql-client is version 17, that of the server in compose.yaml. Who raises one
# raises the other: pg_dump refuses a server newer than itself.
FROM node:24-trixie-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
# Without scripts: the one that there is brings a Node, and here is one.
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
# Compiles the words and builds; what only the build needed goes. TypeScript stays behind a prune,
# because a library names it as a companion that it can do without.
RUN npm run prepare \
	&& npm prune --ignore-scripts --omit=dev --no-audit --no-fund \
	&& rm -rf .svelte-kit node_modules/.cache node_modules/typescript

FROM node:24-trixie-slim
RUN apt-get update \
	&& apt-get install -y --no-install-recommends postgresql-client-17 \
	&& rm -rf /var/lib/apt/lists/*
WORKDIR /app
# The program belongs to root: who breaks into it cannot change it.
COPY --from=build /app ./
RUN mkdir /data /backup && chown node:node /data /backup
USER node
ENV NODE_ENV=production DATA_DIR=/data HOST=0.0.0.0 PORT=3000 TZ=Asia/Ho_Chi_Minh
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
	CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "src/cli/main.js"]
CMD ["start"]
