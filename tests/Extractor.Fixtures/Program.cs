using Extractor.Fixtures.CommandLine;

return FixtureCommand.Run(args);
