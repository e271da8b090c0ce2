import { CHANGES } from "../modules";
import { BulkWork } from "../modules/line/bulk-change/bulk-work.task";
import { randomUUID } from "node:crypto";
import { graphql, type AnswerTo } from "./graphql";
import type { PlanBulkChangeInput } from "./generated/graphql";
import { workUntilIdle } from "./order-scene";
import type { OrderWorkerParts } from "../orders/order-worker";
import type { Asking, TestApp } from "./test-app";
import { administratorOf, type TestViewer } from "./test-viewer";

graphql(`
  fragment AskedBulkChange on BulkChange {
    id state isPaused kinds title digest runAt endedAt reverts { id } retries { id }
    counts {
      rows judged changes unchanged refused changedSince ordered waiting held underWay done failed cancelled
    }
    progress { done total expectedEndAt }
    price { once { amount } monthlyBefore { amount } monthlyAfter { amount } }
    outcomes { outcome count reason { code message } }
    viewerCanApply viewerCanPause viewerCanResume viewerCanCancel viewerCanRetry viewerCanRevert
  }
`);
const PLAN = graphql(`
  mutation BulkScenePlan($input: PlanBulkChangeInput!, $key: String!) {
    done: planBulkChange(input: $input, idempotencyKey: $key) {
      bulkChange { ...AskedBulkChange } userErrors { code message field }
    }
  }
`);
const APPLY = graphql(`
  mutation BulkSceneApply($id: ID!, $digest: String!, $key: String!) {
    done: applyBulkChange(input: { id: $id, digest: $digest }, idempotencyKey: $key) {
      bulkChange { ...AskedBulkChange } userErrors { code message field }
    }
  }
`);
const ACTS = {
  pause: graphql(`
    mutation BulkScenePause($id: ID!, $key: String!) {
      done: pauseBulkChange(input: { id: $id }, idempotencyKey: $key) {
        bulkChange { ...AskedBulkChange } userErrors { code message field }
      }
    }
  `),
  resume: graphql(`
    mutation BulkSceneResume($id: ID!, $key: String!) {
      done: resumeBulkChange(input: { id: $id }, idempotencyKey: $key) {
        bulkChange { ...AskedBulkChange } userErrors { code message field }
      }
    }
  `),
  cancel: graphql(`
    mutation BulkSceneCancel($id: ID!, $key: String!) {
      done: cancelBulkChange(input: { id: $id }, idempotencyKey: $key) {
        bulkChange { ...AskedBulkChange } userErrors { code message field }
      }
    }
  `),
  retry: graphql(`
    mutation BulkSceneRetry($id: ID!, $key: String!) {
      done: retryBulkChange(input: { id: $id }, idempotencyKey: $key) {
        bulkChange { ...AskedBulkChange } userErrors { code message field }
      }
    }
  `),
  revert: graphql(`
    mutation BulkSceneRevert($id: ID!, $key: String!) {
      done: revertBulkChange(input: { id: $id }, idempotencyKey: $key) {
        bulkChange { ...AskedBulkChange } userErrors { code message field }
      }
    }
  `),
};
const NOW = graphql(`query BulkSceneNow($id: ID!) { bulkChange(id: $id) { ...AskedBulkChange } }`);
const ROWS = graphql(`
  query BulkSceneRows($id: ID!, $filter: BulkChangeRowFilter, $after: String) {
    bulkChange(id: $id) {
      rows(filter: $filter, first: 50, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          place given kind outcome code isChangedSince runsAt priceOnce { amount }
          monthlyBefore { amount } monthlyAfter { amount }
          reasons { code message } warnings { code } differences { label before after }
          subscriber { id number } order { id state undoes { id } createdBy { name } }
        }
      }
    }
  }
`);

type Payload = AnswerTo<typeof PLAN>["done"];

/** A change of many as tests ask for it. */
export type AskedBulkChange = NonNullable<Payload["bulkChange"]>;

/** A row as tests ask for it. */
export type AskedBulkRow = NonNullable<AnswerTo<typeof ROWS>["bulkChange"]>["rows"]["nodes"][number];

/** Changes of many lines as a program makes them, and what works them out at hand. */
export class BulkRequests {
  private readonly work: BulkWork;

  constructor(
    readonly test: TestApp,
    readonly as: TestViewer = administratorOf("cl_a"),
    readonly clientId = "cl_a",
  ) {
    const { database, clock } = test;
    this.work = new BulkWork({
      ...{ database, clock, timeZone: "Europe/Minsk", changes: CHANGES },
      onFault: (error) => {
        throw error;
      },
    });
  }

  /** Plans, and has it worked out. */
  async plan(
    input: Omit<PlanBulkChangeInput, "clientId">,
    key: string = randomUUID(),
  ): Promise<AskedBulkChange> {
    const { bulkChange, userErrors } = await this.tryPlan(input, key);
    if (!bulkChange) throw new Error(`not planned: ${JSON.stringify(userErrors)}`);
    await this.workOut();
    return this.now(bulkChange.id);
  }

  /** Plans without waiting. */
  async tryPlan(
    input: Omit<PlanBulkChangeInput, "clientId">,
    key: string = randomUUID(),
    as = this.as,
  ): Promise<Payload> {
    const variables = { input: { clientId: this.clientId, ...input }, key };
    return (await this.test.data(PLAN, variables, { as })).done;
  }

  /** Applies what was seen, and has its orders placed. */
  async apply({ id, digest }: AskedBulkChange, asking: Asking = { as: this.as }): Promise<Payload> {
    const variables = { id, digest: digest ?? "", key: randomUUID() };
    const answer = await this.test.data(APPLY, variables, asking);
    await this.workOut();
    return answer.done;
  }

  /** Pauses, resumes, cancels, tries again or takes back. */
  async act(act: keyof typeof ACTS, id: string, key: string = randomUUID(), as = this.as): Promise<Payload> {
    const answer = await this.test.data(ACTS[act], { id, key }, { as });
    await this.workOut();
    return answer.done;
  }

  /** Plans what stands on another one, and has it worked out. */
  async planAfter(act: "retry" | "revert", id: string): Promise<AskedBulkChange> {
    const { bulkChange, userErrors } = await this.act(act, id);
    if (!bulkChange) throw new Error(`not planned: ${JSON.stringify(userErrors)}`);
    return this.now(bulkChange.id);
  }

  async now(id: string): Promise<AskedBulkChange> {
    const { bulkChange } = await this.test.data(NOW, { id }, { as: this.as });
    if (!bulkChange) throw new Error(`there is no ${id}`);
    return bulkChange;
  }

  /** All rows, or those of a filter. */
  async rows(
    id: string,
    filter: { outcome?: AskedBulkRow["outcome"]; code?: string } = {},
  ): Promise<AskedBulkRow[]> {
    const rows: AskedBulkRow[] = [];
    for (let after: string | null = null; ;) {
      const page: AnswerTo<typeof ROWS> = await this.test.data(ROWS, { id, filter, after }, { as: this.as });
      if (!page.bulkChange) throw new Error(`there is no ${id}`);
      rows.push(...page.bulkChange.rows.nodes);
      if (!page.bulkChange.rows.pageInfo.hasNextPage) return rows;
      after = page.bulkChange.rows.pageInfo.endCursor;
    }
  }

  /** Works out and orders what there is. */
  async workOut(): Promise<void> {
    const never = new AbortController().signal;
    await this.work.look(never);
    await this.work.settle();
    await this.work.look(never);
    await this.work.settle();
  }

  /** Carries orders out that are due, and ends what has ended. */
  async carryOut(parts: Partial<OrderWorkerParts> = {}): Promise<void> {
    await workUntilIdle(this.test.database, this.test.clock, parts);
    await this.workOut();
  }
}
