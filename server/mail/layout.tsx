import { Body, Button, Container, Head, Heading, Hr, Html, Preview, Text } from '@react-email/components';
import type { ReactNode } from 'react';

// Mail programs know no variables: the values of the light theme, written out.
const ink = '#1b2421';
const quiet = '#4c5854';
const spruce = '#14584a';

const paragraph = { margin: '0 0 16px', color: ink, fontSize: '16px', lineHeight: '24px' };
const small = { margin: '0 0 12px', color: quiet, fontSize: '14px', lineHeight: '20px' };

export const MailText = ({ children }: { children: ReactNode }) => <Text style={paragraph}>{children}</Text>;

type LayoutProps = {
  preview: string;
  title: string;
  children: ReactNode;
  action: { label: string; href: string };
  /** Why this came and what to do if it was not expected. */
  foot: string;
};

/** One column, one button, the link written out below it. No images, nothing fetched, nothing counted. */
export function MailLayout({ preview, title, children, action, foot }: LayoutProps) {
  return (
    <Html lang="en">
      <Head>
        <meta name="color-scheme" content="light dark" />
      </Head>
      <Preview>{preview}</Preview>
      <Body style={{ margin: 0, backgroundColor: '#f6f4ee', fontFamily: 'Figtree, system-ui, sans-serif' }}>
        <Container style={{ maxWidth: '520px', margin: '0 auto', padding: '32px 20px' }}>
          <Text style={{ margin: '0 0 20px', color: spruce, fontSize: '18px', fontWeight: 650 }}>Sturdy</Text>
          <Heading as="h1" style={{ margin: '0 0 16px', color: ink, fontSize: '24px', lineHeight: '30px' }}>
            {title}
          </Heading>
          {children}
          <Button
            href={action.href}
            style={{
              backgroundColor: spruce,
              color: '#fdfcf7',
              borderRadius: '999px',
              padding: '14px 24px',
              fontSize: '16px',
              fontWeight: 600,
            }}
          >
            {action.label}
          </Button>
          <Text style={{ ...small, margin: '20px 0 4px' }}>If the button does not work, open this address:</Text>
          <Text style={{ ...small, wordBreak: 'break-all' }}>{action.href}</Text>
          <Hr style={{ borderColor: '#ddd8cb', margin: '20px 0' }} />
          <Text style={small}>{foot}</Text>
        </Container>
      </Body>
    </Html>
  );
}
