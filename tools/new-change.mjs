/** What each ready operation selects of a preview, and of an order. */
const PREVIEWED = `digest
    willRunAt
    differences {
      label
      before
      after
    }
    price {
      once {
        amount
        currency
      }
      monthlyBefore {
        amount
        currency
      }
      monthlyAfter {
        amount
        currency
      }
      from
    }
    warnings {
      code
      message
    }
    userErrors {
      code
      message
      field
      opensAt
    }
    window {
      isClosed
      opensAt
      message
    }`;
const ORDERED = `order {
      id
      reference
      title
      state
      runAt
    }
    userErrors {
      code
      message
      field
      opensAt
    }`;

/** What a new kind of change of a line begins with: a switch with a table of its own. */
export function changeStubs({ word, Pascal, camel, snake }, { number, time }) {
  const folder = `server/src/modules/line/${word}`;
  const operations = "client/src/playground/operations/line";
  const kind = `set${Pascal}`;
  const migration = `${Pascal}${String(time)}`;
  return {
    files: {
      [`${folder}/${word}.module.ts`]: `import { defineModule } from "../../../define-module";
import { ${Pascal} } from "./${word}.entity";
import { Subscriber${Pascal}Resolver } from "./${word}.resolver";
import { ${kind} } from "./set-${word}";

/** TODO: what it is for, in one line. */
export const ${camel}Module = defineModule({
  id: "${word}",
  area: "line",
  entities: [${Pascal}],
  kept: { ${Pascal}: "what the line is set to" },
  changes: [${kind}],
  resolvers: [Subscriber${Pascal}Resolver],
});
`,
      [`${folder}/${word}.entity.ts`]: `import { Column, Entity, PrimaryColumn } from "typeorm";
import { OwnedBy } from "../../../platform/authorization/owned-by";

/** TODO: what a row says of a line. A line without one is not set. */
@Entity("${snake}")
@OwnedBy({ client: "client_id", subscriber: "subscriber_id" })
export class ${Pascal} {
  @PrimaryColumn("varchar")
  subscriberId!: string;

  @Column("varchar")
  clientId!: string;

  @Column("boolean")
  isOn!: boolean;

  /** When it was last set: epoch milliseconds. */
  @Column("bigint")
  since!: number;
}
`,
      [`${folder}/${word}.resolver.ts`]: `import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../../platform/graphql/context";
import { Subscriber } from "../../company/subscriber/subscriber.entity";
import { ${camel}Of } from "./${word}.store";

/** What it adds to subscribers. */
@Resolver(() => Subscriber)
export class Subscriber${Pascal}Resolver {
  @FieldResolver(() => Boolean, { description: "TODO: what it says of the line." })
  async ${camel}(@Root() { id }: Subscriber, @Ctx() context: Context): Promise<boolean> {
    return (await ${camel}Of(context).load(id))?.isOn ?? false;
  }
}
`,
      [`${folder}/${word}.store.ts`]: `import { ParamList, visibleTo } from "../../../platform/authorization/visible";
import type { Reader, Unit } from "../../../platform/database/database";
import { viewerOf } from "../../../platform/graphql/context";
import { loader } from "../../../platform/graphql/loader";
import { ${Pascal} } from "./${word}.entity";

/** What lines are set to, as far as the viewer may see them. */
export const ${camel}Of = loader<string, ${Pascal}>(
  (context, ids) => {
    const params = new ParamList();
    const visible = visibleTo(viewerOf(context), ${Pascal}, params);
    const where = \`\${params.among("t.subscriber_id", ids)} and \${visible}\`;
    return context.database.read(${Pascal}, \`where \${where}\`, params.values);
  },
  ({ subscriberId }) => subscriberId,
);

/** What some lines are set to, by line, whoever's they are: for the engine. */
export async function ${camel}In(
  reader: Reader,
  subscriberIds: readonly string[],
): Promise<ReadonlyMap<string, boolean>> {
  const rows = await reader.read(${Pascal}, "where t.subscriber_id among($1)", [subscriberIds]);
  return new Map(rows.map(({ subscriberId, isOn }) => [subscriberId, isOn]));
}

/** Sets a line. */
export async function set${Pascal}Of(
  unit: Unit,
  { id, clientId }: { readonly id: string; readonly clientId: string },
  isOn: boolean,
  at: number,
): Promise<void> {
  await unit.run(
    \`insert into ${snake} (subscriber_id, client_id, is_on, since) values ($1, $2, $3, $4)
       on conflict (subscriber_id) do update set is_on = excluded.is_on, since = excluded.since\`,
    [id, clientId, isOn, at],
  );
}
`,
      [`${folder}/${word}.slice.ts`]: `import type { Slice } from "../../../orders/change";
import type { SubscriberTarget } from "../../company/subscriber/subscriber-change.policy";
import type { ${Pascal}State } from "./${word}.policy";
import { ${camel}In, set${Pascal}Of } from "./${word}.store";
import { ${camel}Text } from "./${word}.texts";

/** The part of a line that it moves. */
export const ${camel}Slice: Slice<SubscriberTarget, ${Pascal}State, ${Pascal}State> = {
  name: "${camel}",

  async load(reader, targets) {
    const set = await ${camel}In(
      reader,
      targets.map(({ id }) => id),
    );
    return new Map(targets.map(({ id }) => [id, { isOn: set.get(id) ?? false }]));
  },

  moved: ({ isOn }) => ({ isOn }),

  advance: (_, { after }) => after,

  characteristics: (_, { isOn }) => [
    { label: ${camel}Text("label"), value: ${camel}Text(isOn ? "on" : "off") },
  ],

  save: (unit, { scene: { target, at }, after }) => set${Pascal}Of(unit, target, after.isOn, at),
};
`,
      [`${folder}/${word}.policy.ts`]: `import type { Findings } from "../../../orders/change";
import { ${camel}Text } from "./${word}.texts";

/** What a line is set to. */
export interface ${Pascal}State {
  readonly isOn: boolean;
}

/** Whether a line can be set so. TODO: the rules, pure, given the clock; each with a code and a text that says what to do. */
export function check${Pascal}(present: ${Pascal}State, isOn: boolean): Findings {
  return present.isOn === isOn
    ? {
        refusals: [{ code: "INVALID_INPUT", text: ${camel}Text("unchanged"), field: ["isOn"] }],
        warnings: [],
      }
    : { refusals: [], warnings: [] };
}
`,
      [`${folder}/${word}.texts.ts`]: `import { defineTexts } from "../../../platform/texts/define-texts";

/** TODO: what people are told; a refusal says what to do. */
export const ${camel}Text = defineTexts("${word}", {
  title: { ru: "TODO ${word}", be: "TODO ${word}", en: "TODO ${word}" },
  label: { ru: "TODO ${word}", be: "TODO ${word}", en: "TODO ${word}" },
  on: { ru: "включено", be: "уключана", en: "on" },
  off: { ru: "выключено", be: "выключана", en: "off" },
  unchanged: {
    ru: "Так уже настроено. Выберите другое.",
    be: "Так ужо наладжана. Выберыце іншае.",
    en: "It is set so already. Choose another.",
  },
});
`,
      [`${folder}/set-${word}.ts`]: `import { Field, InputType } from "type-graphql";
import { SubscriberInput } from "../../../orders/change-options";
import type { InverseStep } from "../../../orders/change";
import { subscriberRefusals } from "../../company/subscriber/subscriber-change.policy";
import { defineSubscriberChange } from "../../company/subscriber/subscriber-target.store";
import { ${camel}Slice } from "./${word}.slice";
import { check${Pascal} } from "./${word}.policy";
import { ${camel}Text } from "./${word}.texts";

@InputType({ description: "TODO: what is set, of one subscriber." })
class Set${Pascal}Input extends SubscriberInput {
  @Field(() => Boolean, { description: "TODO: what true and false mean." })
  isOn!: boolean;
}

/** TODO: what it does to a line. */
export const ${kind} = defineSubscriberChange({
  kind: "${kind}",
  description: "TODO: what it does.",
  // TODO: codes of its own refusals; what any change may be refused for is told by itself.
  errors: [],
  title: ${camel}Text("title"),
  may: "${camel}.order",
  isOpenToSubscribers: true,
  slice: ${camel}Slice,
  inputType: Set${Pascal}Input,
  own: ({ subscriberId, isOn }) => ({ subscriberId, isOn }),
  check({ target, ground }, { isOn }) {
    const refusals = subscriberRefusals(target);
    return refusals.length > 0 ? { refusals, warnings: [] } : check${Pascal}(ground, isOn);
  },
  apply: (_, { isOn }) => ({ isOn }),
  inverse: ({ isOn }, target): InverseStep => ({ kind: "${kind}", input: { subscriberId: target.id, isOn } }),
});
`,
      [`${folder}/set-${word}.test.ts`]: `import { graphql } from "../../../testing/graphql";
import { orderScene, workUntilIdle } from "../../../testing/order-scene";
import { withTestApp } from "../../../testing/test-app";
import { administratorOf } from "../../../testing/test-viewer";

const SET = graphql(\`
  mutation Set${Pascal}($input: Set${Pascal}Input!, $key: String!) {
    ${kind}(input: $input, idempotencyKey: $key) { order { state } userErrors { code field } }
  }
\`);
const LINE = graphql(\`query Set${Pascal}Line { subscriber(id: "sub_1") { ${camel} } }\`);

describe("${kind}", () => {
  it("sets a line, and says so when it is set already", () =>
    withTestApp(async (test) => {
      await orderScene(test.database);
      const as = administratorOf("cl_a");
      const set = (key: string) =>
        test.data(SET, { input: { subscriberId: "sub_1", isOn: true }, key }, { as });
      expect((await set("once")).${kind}).toMatchObject({ userErrors: [] });
      await workUntilIdle(test.database, test.clock);
      expect(await test.data(LINE, {}, { as })).toEqual({ subscriber: { ${camel}: true } });
      expect((await set("again")).${kind}).toMatchObject({
        userErrors: [{ code: "INVALID_INPUT", field: ["isOn"] }],
      });
    }));

  it("keeps each of its rules at the rule's edges", () => {
    throw new Error("TODO: the rules of ${word}, each at its edges");
  });
});
`,
      [`${operations}/preview-set-${word}.graphql`]: `# TODO
# Предпросмотр: ничего не меняет. digest из ответа нужен заказу.
# TODO
# A preview: nothing is changed. The order needs the answer's digest.
query PreviewSet${Pascal}($input: Set${Pascal}Input!) {
  previewOrder(input: { ${kind}: $input }) {
    ${PREVIEWED}
  }
}
`,
      [`${operations}/set-${word}.graphql`]: `# TODO
# ВНИМАНИЕ: настоящий заказ. previewDigest — из предпросмотра; повтор с тем же ключом второго заказа не создаст.
# TODO
# CAUTION: a real order. previewDigest comes from the preview; the same key again orders nothing more.
mutation Set${Pascal}($input: Set${Pascal}Input!, $idempotencyKey: String!, $previewDigest: String!) {
  ${kind}(input: $input, idempotencyKey: $idempotencyKey, previewDigest: $previewDigest) {
    ${ORDERED}
  }
}
`,
      [`server/src/migrations/${number}-${word}.ts`]: `import type { MigrationInterface, QueryRunner } from "typeorm";
import { forDatabase } from "./portable";

const STATEMENTS = [
  \`create table "${snake}" (
    "subscriber_id" varchar not null,
    "client_id" varchar not null,
    "is_on" boolean not null,
    "since" bigint not null,
    primary key ("subscriber_id")
  )\`,
];

/** TODO: what the table is for. */
export class ${migration} implements MigrationInterface {
  name = "${migration}";

  async up(queryRunner: QueryRunner): Promise<void> {
    const { text } = forDatabase(queryRunner);
    for (const statement of STATEMENTS) await queryRunner.query(text(statement));
  }

  down(): Promise<void> {
    throw new Error("migrations go forward only; restore a backup instead");
  }
}
`,
    },
    lines: [
      {
        file: "server/src/modules.ts",
        before: "/modules/care/appeal/appeal.module",
        line: `import { ${camel}Module } from "./modules/line/${word}/${word}.module";`,
      },
      { file: "server/src/modules.ts", before: "  appealModule,", line: `  ${camel}Module,` },
      {
        file: "server/src/migrations/index.ts",
        after: "import {",
        line: `import { ${migration} } from "./${number}-${word}";`,
      },
      { file: "server/src/migrations/index.ts", before: "] as const;", line: `  ${migration},` },
      {
        file: "shared/src/permissions.ts",
        before: '"voicemail.order": LINE',
        line: `  "${camel}.order": LINE,`,
      },
      {
        file: "server/src/testing/change-samples.ts",
        before: "  renameSubscriber:",
        line: `  ${kind}: () => [{ isOn: true }],`,
      },
      {
        file: "server/src/orders/advance.test.ts",
        before: "} satisfies Record<string, fc.Arbitrary<Wish>>;",
        line: `  ${camel}: wish("${kind}", fc.record({ isOn: fc.boolean() })),`,
      },
      {
        file: "client/src/playground/examples/line-changes.ts",
        after: "  }),",
        line: `  ...change({
    topic: "services",
    file: "set-${word}",
    title: { ru: "TODO ${word}", be: "TODO ${word}", en: "TODO ${word}" },
    input: ({ subscriberId }) => ({ subscriberId, isOn: true }),
  }),`,
      },
    ],
    left: [
      `Every TODO in ${folder} and in the migration; names that say what it is instead of isOn. Where a service of the catalogue is meant, take its slice instead of the table.`,
      "The word in docs/glossary.md.",
      "Codes of its refusals in shared/src/error-codes.ts.",
      "node_modules/.bin/tsc -p shared && npx --yes pnpm@12.21.0 schema",
      `node_modules/.bin/jest --selectProjects server -- ${word} changes migrations architecture (and on PostgreSQL)`,
      "What its ready operations say (client/src/playground/operations/line/), and their topic and title in examples/line-changes.ts.",
      `npx --yes pnpm@12.21.0 new page ${word}`,
      "A line in CHANGELOG.md under Unreleased.",
    ],
  };
}
