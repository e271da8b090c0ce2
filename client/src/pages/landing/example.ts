/** What a program asks to learn what its lines cost this month; a test holds it against the contract. */
export const exampleWith = (number: string): string => `query CostOfOneLine {
  subscriber(number: "${number}") {
    name
    tariffPlan { name }
    mobileInternet { state }
    charges {
      month
      total { amount currency }
      groups { kind total { amount } }
    }
  }
}`;
