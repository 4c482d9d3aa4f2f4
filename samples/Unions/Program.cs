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

// A case becomes the union by itself, and the server gets its JSON.
Payment paid = await client.Payments.PayAsync(new Card { LastDigits = "4242" });
if (paid.TryGetCard(out Card? back))
{
    Console.WriteLine($"paid by a card of the kind {back.Kind}, …{back.LastDigits}");
}

// What fits no case is kept, and goes back as it came.
Payment voucher = (await client.Payments.ListPaymentsAsync())[2];
Payment again = await client.Payments.PayAsync(voucher);
Console.WriteLine(again.TryGetUnknown(out var json) ? $"the voucher came back whole: {json}" : "the voucher was lost");
