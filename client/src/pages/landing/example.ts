/** What a program asks to learn what its lines cost this month; a test holds it against the contract. */
export const example = `query CostOfOneLine {
  subscriber(number: "+375291234567") {
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
