namespace TokenGen.Benchmarks.Payloads;

/// <summary>The payloads that are read, written and requested.</summary>
public enum Payload
{
    /// <summary>An envelope with one token: 0.3 KB.</summary>
    Tokens1,

    /// <summary>An envelope with 20 tokens: 4 KB.</summary>
    Tokens20,

    /// <summary>An envelope with 1,000 tokens: 200 KB.</summary>
    Tokens1000,

    /// <summary>30 repositories of 60 members each, as GitHub lists them: 130 KB.</summary>
    Repositories,

    /// <summary>200 events of four kinds, with a discriminator: 30 KB.</summary>
    Events,

    /// <summary>50 articles: long texts with escapes, accents, Chinese and emoji: 100 KB.</summary>
    Articles,
}
