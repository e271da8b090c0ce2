import { Trans, useLingui } from "@lingui/react/macro";
import { IconCircleCheck, IconCircleDashed } from "@tabler/icons-react";
import { Figure, Figures } from "../../../components/figure";
import { Money } from "../../../components/money";
import { PlainTable } from "../../../components/plain-table";
import { Section } from "../../../components/section";
import { StateMark } from "../../../components/state-mark";
import { graphql, readFragment, type FragmentType } from "../../../generated";
import { formatDate } from "../../../lib/format/time";
import { InstalmentPicture } from "./instalment-picture";
import classes from "./instalment.module.css";

const InstalmentPlanFragment = graphql(`
  fragment InstalmentPlan on InstalmentPlan {
    id
    equipment
    boughtOn
    price {
      amount
      currency
    }
    paid {
      amount
      currency
    }
    left {
      amount
      currency
    }
    paymentsTotal
    paymentsLeft
    monthlyPayment {
      amount
      currency
    }
    nextPayment {
      dueOn
      amount {
        amount
        currency
      }
    }
    payoffOn
    payments(first: 100) {
      nodes {
        dueOn
        amount {
          amount
          currency
        }
        leftAfter {
          amount
          currency
        }
        state
      }
    }
  }
`);

/** One piece of equipment: what is left, when the next payment is, and all payments. */
export function InstalmentPlan({ plan }: { plan: FragmentType<typeof InstalmentPlanFragment> }) {
  const { t } = useLingui();
  const known = readFragment(InstalmentPlanFragment, plan);
  const { paymentsLeft, paymentsTotal, nextPayment, payoffOn } = known;
  return (
    <Section
      title={known.equipment}
      actions={
        nextPayment ? null : (
          <StateMark tone="good" icon={IconCircleCheck}>
            <Trans>Погашена</Trans>
          </StateMark>
        )
      }
    >
      <div className={classes["plan"]}>
        <Figures>
          <Figure
            large={nextPayment !== null}
            label={<Trans>Осталось выплатить</Trans>}
            note={
              <Trans>
                Куплено {formatDate(known.boughtOn)} за <Money value={known.price} />
              </Trans>
            }
          >
            <Money value={known.left} />
          </Figure>
          <Figure
            label={<Trans>Ежемесячный платёж</Trans>}
            note={
              nextPayment ? (
                <Trans>
                  Следующий платёж {formatDate(nextPayment.dueOn)}: <Money value={nextPayment.amount} />
                </Trans>
              ) : (
                <Trans>Всё выплачено</Trans>
              )
            }
          >
            <Money value={known.monthlyPayment} />
          </Figure>
          <Figure label={<Trans>Осталось платежей</Trans>} note={<Trans>из {paymentsTotal}</Trans>}>
            {paymentsLeft}
          </Figure>
          <Figure
            label={<Trans>Срок погашения</Trans>}
            note={nextPayment ? <Trans>День последнего платежа</Trans> : <Trans>Последний платёж</Trans>}
          >
            {payoffOn ? formatDate(payoffOn) : "—"}
          </Figure>
        </Figures>
        <InstalmentPicture
          paid={known.paid}
          left={known.left}
          total={paymentsTotal}
          behind={paymentsTotal - paymentsLeft}
        />
        <details className={classes["payments"]}>
          <summary>
            <Trans>Все платежи</Trans>
          </summary>
          <div className={classes["table"]}>
            <PlainTable
              label={t`Платежи: ${known.equipment}`}
              head={[
                { label: t`День платежа` },
                { label: t`Сумма`, numeric: true },
                { label: t`Останется после него`, numeric: true },
                { label: t`Состояние` },
              ]}
              rows={known.payments.nodes.map(({ dueOn, amount, leftAfter, state }) => ({
                key: dueOn,
                cells: [
                  formatDate(dueOn),
                  <Money key="amount" value={amount} />,
                  <Money key="left" value={leftAfter} />,
                  state === "CHARGED" ? (
                    <StateMark key="state" tone="good" icon={IconCircleCheck}>
                      <Trans>Выплачен</Trans>
                    </StateMark>
                  ) : (
                    <StateMark key="state" tone="quiet" icon={IconCircleDashed}>
                      <Trans>Предстоит</Trans>
                    </StateMark>
                  ),
                ],
              }))}
            />
          </div>
        </details>
      </div>
    </Section>
  );
}
