using Unions;

await using PaymentServer server = await PaymentServer.StartAsync();
using ShopClient client = new(server.Address);

foreach (Payment payment in await client.Payments.ListPaymentsAsync())
{
    Console.WriteLine(payment.Match(
        card => $"by card …{card.LastDigits}",
        transfer => $"from account {transfer.Iban}",
        unknown => $"in a way that the document does not know: {unknown.GetProperty("kind")}"));
}

// A case converts implicitly to the union, and the server receives the JSON of the case.
Payment paid = await client.Payments.PayAsync(new Card { LastDigits = "4242" });
if (paid.TryGetCard(out Card? back))
{
    Console.WriteLine($"paid by a card of the kind {back.Kind}, …{back.LastDigits}");
}

// A value that fits no case is kept, and is sent back unchanged.
Payment voucher = (await client.Payments.ListPaymentsAsync())[2];
Payment again = await client.Payments.PayAsync(voucher);
Console.WriteLine(again.TryGetUnknown(out var json) ? $"the voucher came back whole: {json}" : "the voucher was lost");
