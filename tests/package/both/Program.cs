// Both generators ran, each with its own version of the library.
Console.WriteLine($"{typeof(Both.WavefrontApiTokenClient).Name} beside {Other.OpenApi}");
