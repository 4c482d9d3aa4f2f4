using TokenGen.Generator.Naming;

namespace TokenGen.Generator.Tests.Naming;

/// <summary>The names of one scope.</summary>
public sealed class NameScopeTests
{
    [Fact]
    public void The_first_user_of_a_name_gets_it_and_a_later_one_its_next_choice()
    {
        NameScope scope = new([]);

        Assert.Equal("Order", scope.Take("Order", "OrderModel"));
        Assert.Equal("OrderModel", scope.Take("Order", "OrderModel"));
        Assert.True(scope.IsTaken("OrderModel"));
        Assert.False(scope.IsTaken("order"));
    }

    [Fact]
    public void Numbers_follow_the_last_choice_and_continue()
    {
        NameScope scope = new([]);

        string[] names = [.. Enumerable.Range(0, 5).Select(_ => scope.Take("Order", "OrderModel"))];

        Assert.Equal(["Order", "OrderModel", "OrderModel2", "OrderModel3", "OrderModel4"], names);
    }

    [Fact]
    public void A_number_that_another_name_already_has_is_skipped()
    {
        NameScope scope = new(["Order2"]);

        Assert.Equal(["Order", "Order3"], [scope.Take("Order"), scope.Take("Order")]);
    }

    [Fact]
    public void Reserved_names_are_taken()
    {
        NameScope scope = new(["ToString"]);

        Assert.Equal("ToStringValue", scope.Take("ToString", "ToStringValue"));
    }

    [Fact]
    public void A_scope_of_files_ignores_case()
    {
        NameScope scope = new([], StringComparer.OrdinalIgnoreCase);

        Assert.Equal(["Order", "ORDER2", "order3"], [scope.Take("Order"), scope.Take("ORDER"), scope.Take("order")]);
    }
}
